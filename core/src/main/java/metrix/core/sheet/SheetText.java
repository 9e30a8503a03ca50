package metrix.core.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import metrix.model.Checked;
import metrix.model.Problem;

/// The bytes of a text as text: UTF-8, or the UTF-16 that some spreadsheet programs save. They are
/// looked through once before they are read, and never held as one text.
final class SheetText {
  private static final char BOM = '\uFEFF';
  private static final int CHUNK = 1 << 13;

  private final byte[] bytes;
  private final Charset charset;

  private SheetText(byte[] bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  /// A sound text, or why it is none.
  static Checked<SheetText> of(byte[] bytes) {
    Charset charset = charset(bytes);
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    long line = 1;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        char letter = out.get();
        if (letter == '\0') {
          return wrong("This is not a text file.", "Give a CSV file in UTF-8, or an .xlsx file.");
        }
        line += letter == '\n' ? 1 : 0;
      }
      out.clear();
    } while (result.isOverflow());
    return result.isError()
        ? wrong(
            "The sheet is not in UTF-8 (line " + line + " has letters of another encoding).",
            "In the spreadsheet program, save it as “CSV UTF-8”.")
        : Checked.of(new SheetText(bytes, charset));
  }

  /// The text, without a byte order mark.
  Reader reader() throws IOException {
    var reader = new InputStreamReader(new ByteArrayInputStream(bytes), decoder(charset));
    var marked = new java.io.PushbackReader(reader);
    int first = marked.read();
    if (first >= 0 && first != BOM) {
      marked.unread(first);
    }
    return marked;
  }

  /// The text up to the first line break, or as much of it as could hold names of columns.
  String firstLine() {
    var line = new StringBuilder();
    try (Reader reader = reader()) {
      int letter = reader.read();
      while (letter >= 0 && letter != '\n' && letter != '\r' && line.length() < CHUNK) {
        line.append((char) letter);
        letter = reader.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
    return line.toString();
  }

  /// UTF-16 is known by its byte order mark, or by a zero byte beside the first letter.
  private static Charset charset(byte[] bytes) {
    if (bytes.length < 2) {
      return StandardCharsets.UTF_8;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Checked<SheetText> wrong(String what, String fix) {
    return Checked.wrong(Problem.error("sheet", what, fix));
  }
}
