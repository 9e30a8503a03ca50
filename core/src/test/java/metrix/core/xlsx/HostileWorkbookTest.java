package metrix.core.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metrix.testkit.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int DIRECTORY = 0x02014b50;

  @ParameterizedTest
  @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/media/image1.png"})
  void refusesAPartThatSwellsAHundredfold(String part) {
    refused(sound().part(part, new byte[4 << 20]).bytes(), "swells more than a hundredfold");
  }

  @Test
  void refusesAPartThatIsLargerThanItSays() {
    byte[] file = sound().xml("xl/sharedStrings.xml", "<sst>" + noise() + "</sst>").bytes();
    int entry = entry(file, "xl/sharedStrings.xml");
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 1_000);

    refused(file, "larger than announced");
  }

  @Test
  void refusesAPartThatIsThereTwice() {
    byte[] file = sound().xml("xl/Media/a", "<a/>").xml("xl/media/a", "<a/>").bytes();

    refused(file, "is there twice");
  }

  @Test
  void refusesAPartInsideAnotherOne() {
    byte[] file = sound().bytes();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(entry(file, "xl/workbook.xml") + 42, bytes.getInt(entry(file, SHEET) + 42));

    refused(file, "lies inside another one");
  }

  @Test
  void refusesMorePartsThanWorkbooksHave() {
    WorkbookFile file = sound();
    for (int i = 0; i < 2_001; i++) {
      file.xml("xl/media/" + i, "");
    }

    refused(file.bytes(), "more than 2000 parts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/b\"> %b;]>"
      })
  void refusesADocumentType(String type) {
    String sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";

    refused(sound().xml(SHEET, type + sheet).bytes(), "has a document type");
    refused(sound().xml("xl/styles.xml", type + "<a/>").bytes(), "has a document type");
  }

  static Stream<String> damagedSheets() {
    return Stream.of(
        "<worksheet><sheetData><row r=\"1\">",
        "<worksheet>&unknown;</worksheet>",
        "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r=\"B7\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>0x1p3</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1E999999999</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"9999999\"/></sheetData></worksheet>",
        "<worksheet><mergeCells><mergeCell ref=\"A\"/></mergeCells></worksheet>",
        "<worksheet><cols><col hidden=\"1\" min=\"0\" max=\"x\"/></cols></worksheet>",
        "no XML");
  }

  @ParameterizedTest
  @MethodSource("damagedSheets")
  void saysThatASheetIsDamaged(String sheet) {
    refused(sound().xml(SHEET, sheet).bytes(), "damaged");
  }

  @Test
  void refusesDepthThatNoSheetHas() {
    refused(sound().xml(SHEET, "<a>".repeat(1_000)).bytes(), "nested too deeply");
  }

  @Test
  void refusesATextThatNoCellHolds() {
    String text = "<worksheet><a b=\"" + noise().repeat(8) + "\"/></worksheet>";

    refused(sound().xml(SHEET, text).bytes(), "more than 2 MB");
  }

  @Test
  void saysThatAPartIsNotWhatWasPacked() {
    byte[] file = sound().bytes();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(entry(file, SHEET) + 16, 7);

    refused(file, "not what was packed");
  }

  @Test
  void saysThatACutFileIsDamaged() {
    byte[] file = sound().bytes();
    for (int length = 4; length < file.length; length += 7) {
      refused(Arrays.copyOf(file, length), "damaged");
    }
  }

  @Test
  void saysThatAZipIsNoWorkbook() {
    refused(
        new WorkbookFile().xml("mimetype", "application/ods").without("xl/workbook.xml").bytes(),
        "no Excel");
  }

  @Test
  void readsNoMoreRowsThanAreWanted() throws BadWorkbook {
    WorkbookFile file = sound();
    for (int i = 0; i < 1_000; i++) {
      file.row("a");
    }
    var taken = new AtomicInteger();

    Workbook.read(file.bytes(), 200, (_, _) -> taken.incrementAndGet() < 10);
    assertThat(taken).hasValue(10);
  }

  private static WorkbookFile sound() {
    return new WorkbookFile("Ads").row("a", "b");
  }

  /// A text that packs badly.
  private static String noise() {
    var random = new SplittableRandom(1);
    var text = new StringBuilder();
    while (text.length() < 300_000) {
      text.append((char) random.nextInt('a', 'z'));
    }
    return text.toString();
  }

  /// Where the directory has a part.
  private static int entry(byte[] file, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < file.length - 46; at++) {
      if (bytes.getInt(at) == DIRECTORY
          && Arrays.equals(
              wanted, 0, wanted.length, file, at + 46, at + 46 + bytes.getShort(at + 28))) {
        return at;
      }
    }
    throw new AssertionError("no " + name);
  }

  private static void refused(byte[] file, String what) {
    assertThatExceptionOfType(BadWorkbook.class)
        .isThrownBy(() -> Workbook.read(file, 200, (_, _) -> true))
        .satisfies(bad -> assertThat(bad.what()).contains(what))
        .satisfies(bad -> assertThat(bad.fix()).isNotBlank());
  }
}
