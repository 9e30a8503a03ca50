package metrix.core.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An Excel workbook, of which the first sheet that people see is read.
///
/// Source: ECMA-376, part 1 (SpreadsheetML) and part 2 (packages).
public final class Workbook {
  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final long SMALL_PART = 4L << 20;
  private static final long SHEET = 256L << 20;

  private Workbook() {}

  /// Takes the rows of a sheet, one after the other.
  public interface Rows {
    /// @param number of the row as people see it
    /// @param cells from the first column on; one more than were asked for when the row has more
    /// @return whether to go on
    boolean row(int number, List<XlsxCell> cells);
  }

  /// What was read, and what people would want to know about it.
  ///
  /// @param others sheets that were not read
  public record Seen(String sheet, List<String> others, Layout layout) {
    public Seen {
      others = List.copyOf(others);
    }
  }

  /// Whether bytes are those of a workbook, or at least of a zip file.
  public static boolean is(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 || bytes[2] == 5)
        && bytes[3] == bytes[2] + 1;
  }

  /// Whether bytes are those of a workbook from before 2007, or of one with a password.
  public static boolean isOld(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == (byte) 0xD0
        && bytes[1] == (byte) 0xCF
        && bytes[2] == (byte) 0x11
        && bytes[3] == (byte) 0xE0;
  }

  /// Reads the rows of the first sheet that is not hidden.
  ///
  /// @param mostColumns cells beyond are given as one
  public static Seen read(byte[] bytes, int mostColumns, Rows rows) throws BadWorkbook {
    ZipPackage zip = ZipPackage.of(bytes);
    if (!zip.has(BOOK)) {
      throw new BadWorkbook(
          "This is a zip file, but no Excel workbook.", "Give an .xlsx or a CSV file.");
    }
    var book = new Book();
    XmlPart.read(zip.open(BOOK, SMALL_PART), BOOK, book);
    var relations = new Relations();
    XmlPart.read(zip.open(RELATIONS, SMALL_PART), RELATIONS, relations);
    Sheet sheet =
        book.sheets.stream()
            .filter(s -> !s.hidden() && relations.isSheet(s))
            .findFirst()
            .orElseThrow(() -> BadWorkbook.damaged("it has no sheet that can be seen"));
    List<String> strings =
        SharedStrings.of(zip, relations.part("sharedStrings", "xl/sharedStrings.xml"));
    CellFormats formats = CellFormats.of(zip, relations.part("styles", "xl/styles.xml"));
    String part = relations.part(sheet);
    var cells = new CellReader(strings, formats, book.from1904);
    var reader = new SheetReader(cells, mostColumns, rows);
    XmlPart.read(zip.open(part, SHEET), part, reader);
    return new Seen(
        sheet.name(),
        book.sheets.stream().filter(s -> !s.equals(sheet)).map(Sheet::name).toList(),
        reader.layout());
  }

  private record Sheet(String name, String relation, boolean hidden) {}

  /// The part that lists the sheets.
  private static final class Book implements XmlPart.Handler {
    private static final int MOST = 1_000;

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    @Override
    public void start(String name, XmlPart.Attributes attributes) throws BadWorkbook {
      switch (name) {
        case "workbookPr" -> from1904 = attributes.on("date1904");
        case "sheet" -> {
          if (sheets.size() == MOST) {
            throw BadWorkbook.bomb("it has more than %d sheets".formatted(MOST));
          }
          sheets.add(
              new Sheet(
                  attributes.get("name").orElse(""),
                  attributes.get("id").orElse(""),
                  attributes.get("state").filter(s -> !s.equals("visible")).isPresent()));
        }
        default -> {}
      }
    }
  }

  /// Which part stands behind which name. Parts outside of the file are never looked at.
  private static final class Relations implements XmlPart.Handler {
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    @Override
    public void start(String name, XmlPart.Attributes attributes) {
      if (!name.equals("Relationship")
          || attributes.get("TargetMode").filter(m -> m.equals("External")).isPresent()) {
        return;
      }
      Optional<String> target = attributes.get("Target").map(Relations::inside);
      String type = attributes.get("Type").orElse("");
      String kind = type.substring(type.lastIndexOf('/') + 1);
      target.ifPresent(t -> {
        kinds.putIfAbsent(kind, t);
        if (kind.equals("worksheet")) {
          attributes.get("Id").ifPresent(id -> sheets.put(id, t));
        }
      });
    }

    boolean isSheet(Sheet sheet) {
      return sheets.containsKey(sheet.relation());
    }

    String part(Sheet sheet) {
      return sheets.getOrDefault(sheet.relation(), "");
    }

    String part(String kind, String usual) {
      return kinds.getOrDefault(kind, usual);
    }

    private static String inside(String target) {
      return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
  }
}
