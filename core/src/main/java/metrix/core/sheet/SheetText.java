package metrix.core.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import metrix.model.Checked;
import metrix.model.Problem;

/// Turns the bytes of a sheet into text: UTF-8, or the UTF-16 that some spreadsheet programs save.
final class SheetText {
  /// The largest sheet that is read.
  static final int MAX_BYTES = 20 * 1024 * 1024;

  private static final char BOM = '\uFEFF';

  private SheetText() {}

  static Checked<String> decode(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return wrong(
          "The sheet is larger than 20 MB.", "Split it into several sheets and launch each.");
    }
    if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      return wrong(
          "This is an Excel workbook (.xlsx), which comes with a later version.",
          "In the spreadsheet program, save it as “CSV UTF-8”.");
    }
    String text;
    try {
      text = strict(bytes, charset(bytes));
    } catch (CharacterCodingException e) {
      return wrong(
          "The sheet is not in UTF-8 (line "
              + badLine(bytes)
              + " has letters of another encoding).",
          "In the spreadsheet program, save it as “CSV UTF-8”.");
    }
    if (text.indexOf('\0') >= 0) {
      return wrong("This is not a text file.", "Give a CSV file in UTF-8.");
    }
    return Checked.of(!text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
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

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /// The line of the first letter that is no UTF-8.
  private static long badLine(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    int bad = lenient.indexOf('\uFFFD');
    return 1 + lenient.substring(0, Math.max(bad, 0)).chars().filter(c -> c == '\n').count();
  }

  private static Checked<String> wrong(String what, String fix) {
    return Checked.wrong(Problem.error("sheet", what, fix));
  }
}
