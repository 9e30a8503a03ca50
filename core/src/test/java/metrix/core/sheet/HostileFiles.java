package metrix.core.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import metrix.testkit.Gen;
import metrix.testkit.WorkbookFile;

/// Files that somebody gives for a launch sheet: sound ones, broken ones and evil ones.
final class HostileFiles {
  /// How many kinds there are.
  static final int KINDS = 20;

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final String[] NAMES = {
    "campaign",
    "objective",
    "special_ad_categories",
    "ad_set",
    "ad_set_daily_budget",
    "locations",
    "advantage_audience",
    "ad",
    "image",
    "website_url",
    "headline"
  };

  private HostileFiles() {}

  /// A file for a sheet.
  static final class File {
    final String kind;
    final byte[] bytes;

    /// Whether it must be refused, and cost nothing.
    final boolean evil;

    private File(String kind, byte[] bytes, boolean evil) {
      this.kind = kind;
      this.bytes = bytes;
      this.evil = evil;
    }
  }

  /// A file of some kind.
  ///
  /// @param outside an address that nobody may open
  static File any(Gen gen, String outside) {
    return switch (gen.number(0, KINDS - 1)) {
      case 0 -> tame("sound CSV", csv(gen, StandardCharsets.UTF_8));
      case 1 -> tame("sound workbook", workbook(gen).bytes());
      case 2 -> tame("another encoding", csv(gen, gen.oneOf(CHARSETS)));
      case 3 -> tame("bytes in no order", bytes(gen, 4_000));
      case 4 -> tame("text in no order", gen.text(4_000).getBytes(StandardCharsets.UTF_8));
      case 5 -> tame("names in no order", named(gen).getBytes(StandardCharsets.UTF_8));
      case 6 -> tame("a cut workbook", cut(gen, workbook(gen).bytes()));
      case 7 -> tame("a workbook with flipped bits", flipped(gen, workbook(gen).bytes()));
      case 8 -> tame("a sheet with flipped letters", flippedSheet(gen));
      case 9 -> tame("formulas", formulas(gen));
      case 10 -> tame("a huge cell", huge(gen));
      case 11 -> evil("a bomb", bomb(gen, gen.number(20, 60)));
      case 12 -> evil("a part larger than it says", lying(gen));
      case 13 -> evil("an outer entity", entity(gen, outside));
      case 14 -> evil("entities that swell", laughs(gen));
      case 15 -> evil("depth", deep(gen));
      case 16 -> evil("a workbook in a zip", zipped(gen));
      case 17 -> evil("many parts", parts(gen));
      case 18 -> evil("packed with gzip", gzipped(gen));
      default ->
          evil(
              "an open quotation mark",
              ("a,b\n\"" + "x,\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
    };
  }

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"),
          Charset.forName("UTF-32"),
          Charset.forName("Shift_JIS"));

  private static File tame(String kind, byte[] bytes) {
    return new File(kind, bytes, false);
  }

  private static File evil(String kind, byte[] bytes) {
    return new File(kind, bytes, true);
  }

  private static byte[] csv(Gen gen, Charset charset) {
    String rows =
        gen
            .list(
                0,
                20,
                g -> {
                  String[] cells = row(g);
                  return Arrays.stream(cells)
                      .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                      .collect(Collectors.joining(","));
                })
            .stream()
            .collect(Collectors.joining("\r\n"));
    return (String.join(",", NAMES) + "\n" + rows).getBytes(charset);
  }

  private static WorkbookFile workbook(Gen gen) {
    WorkbookFile file = new WorkbookFile("Ads").row(NAMES);
    int rows = gen.number(1, 20);
    for (int i = 0; i < rows; i++) {
      file.row(Arrays.stream(row(gen)).map(HostileFiles::withoutControls).toArray(String[]::new));
    }
    return file;
  }

  private static String[] row(Gen gen) {
    return new String[] {
      gen.text(10),
      "Traffic",
      "",
      "Set",
      gen.oneOf("20", "20.00", "-5", "1e400"),
      "country:US",
      "no",
      gen.text(30),
      "tent.png",
      "https://n.example",
      gen.text(60)
    };
  }

  private static String named(Gen gen) {
    return gen.list(0, 250, g -> g.oneOf(g.oneOf(NAMES), "", g.text(8), g.oneOf(NAMES))).stream()
            .collect(Collectors.joining(gen.oneOf(",", ";", "\t")))
        + "\nx";
  }

  private static byte[] formulas(Gen gen) {
    return workbook(gen)
        .rowOf(
            "", "<c><f>HYPERLINK(\"http://n.example\")</f><v>1</v></c><c t=\"e\"><v>#REF!</v></c>")
        .bytes();
  }

  private static byte[] huge(Gen gen) {
    String cell = "x".repeat(gen.number(900_000, 1_200_000));
    return gen.flag()
        ? (String.join(",", NAMES) + "\n" + cell).getBytes(StandardCharsets.UTF_8)
        : new WorkbookFile("Ads")
            .row(NAMES)
            .row(cell + gen.text(100).replaceAll("\\p{Cntrl}", ""))
            .bytes();
  }

  private static byte[] bomb(Gen gen, int megabytes) {
    return workbook(gen)
        .part(gen.oneOf(SHEET, "xl/sharedStrings.xml", "xl/styles.xml"), new byte[megabytes << 20])
        .bytes();
  }

  /// A bomb whose directory says that it is small.
  private static byte[] lying(Gen gen) {
    byte[] file = bomb(gen, 20);
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < file.length - 46; at++) {
      if (bytes.getInt(at) == 0x02014b50 && bytes.getInt(at + 24) == 20 << 20) {
        bytes.putInt(at + 24, gen.number(10, 100_000));
      }
    }
    return file;
  }

  private static byte[] entity(Gen gen, String outside) {
    String type =
        gen.oneOf(
            "<!DOCTYPE worksheet SYSTEM \"%s\">",
            "<!DOCTYPE worksheet PUBLIC \"a\" \"%s\">",
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\">]>",
            "<!DOCTYPE worksheet [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>");
    return xml(gen, type.formatted(outside) + "<worksheet>&x;</worksheet>");
  }

  private static byte[] laughs(Gen gen) {
    var type = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY x0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      type.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
    }
    return xml(gen, type + "]><worksheet>&x39;</worksheet>");
  }

  private static byte[] deep(Gen gen) {
    return xml(gen, "<a>".repeat(gen.number(100, 20_000)));
  }

  private static byte[] xml(Gen gen, String xml) {
    return workbook(gen)
        .xml(gen.oneOf(SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"), xml)
        .bytes();
  }

  private static byte[] zipped(Gen gen) {
    return new WorkbookFile("Ads").part("xl/workbook.xml", workbook(gen).bytes()).bytes();
  }

  private static byte[] parts(Gen gen) {
    WorkbookFile file = workbook(gen);
    for (int i = 0; i < 3_000; i++) {
      file.xml("xl/media/" + i, "");
    }
    return file.bytes();
  }

  private static byte[] gzipped(Gen gen) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(workbook(gen).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static byte[] cut(Gen gen, byte[] file) {
    return Arrays.copyOf(file, gen.number(0, file.length - 1));
  }

  private static byte[] flipped(Gen gen, byte[] file) {
    int times = gen.number(1, 12);
    for (int i = 0; i < times; i++) {
      int at = gen.number(0, file.length - 1);
      file[at] = (byte) (file[at] ^ 1 << gen.number(0, 7));
    }
    return file;
  }

  /// Flips letters inside the XML, so that the file around it stays sound.
  private static byte[] flippedSheet(Gen gen) {
    String xml =
        "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c"
            + " r=\"A1\" t=\"inlineStr\"><is><t>campaign</t></is></c></row><row r=\"2\"><c r=\"A2\""
            + " s=\"1\"><v>46357.5</v></c></row></sheetData><mergeCells><mergeCell"
            + " ref=\"A1:B2\"/></mergeCells></worksheet>";
    return new WorkbookFile("Ads")
        .formats("yyyy")
        .part(SHEET, flipped(gen, xml.getBytes(StandardCharsets.UTF_8)))
        .bytes();
  }

  private static byte[] bytes(Gen gen, int most) {
    List<Byte> all = gen.bytes(most);
    byte[] bytes = new byte[all.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = all.get(i);
    }
    return bytes;
  }

  private static String withoutControls(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
  }
}
