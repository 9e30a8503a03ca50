package metrix.core.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The letters of a part. The format knows UTF-8 and UTF-16 only (ECMA-376, part 2, 8.1.4), so what
/// the part says of its encoding is not asked; bytes that are no letters are refused here, before
/// the XML reader prints what it thinks of them.
final class XmlText {
  private XmlText() {}

  static Reader of(InputStream part) throws IOException {
    var bytes = new PushbackInputStream(part, 3);
    byte[] mark = bytes.readNBytes(3);
    boolean utf8 = mark.length == 3 && is(mark, 0xEF, 0xBB) && mark[2] == (byte) 0xBF;
    boolean utf16 = mark.length >= 2 && (is(mark, 0xFE, 0xFF) || is(mark, 0xFF, 0xFE));
    if (!utf8) {
      bytes.unread(mark);
    }
    Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean is(byte[] mark, int first, int second) {
    return mark[0] == (byte) first && mark[1] == (byte) second;
  }
}
