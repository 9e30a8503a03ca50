package metrix.core.xlsx;

import java.util.List;
import java.util.Optional;
import metrix.core.xlsx.XlsxCell.Kind;

/// Turns what the file has of a cell into what people see in it.
final class CellReader {
  private static final int MOST_FORMULA = 1 << 20;

  private final List<String> strings;
  private final CellFormats formats;
  private final boolean from1904;

  private final RichText inline = new RichText();
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private String type = "n";
  private int format;
  private String inside = "";
  private boolean hasFormula;

  CellReader(List<String> strings, CellFormats formats, boolean from1904) {
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  /// Begins a cell.
  void begin(XmlPart.Attributes attributes) {
    inline.clear();
    raw.setLength(0);
    formula.setLength(0);
    hasFormula = false;
    inside = "";
    type = attributes.get("t").orElse("n");
    format =
        attributes.get("s").filter(s -> s.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
  }

  void start(String tag) {
    inside = tag;
    hasFormula |= tag.equals("f");
    inline.start(tag);
  }

  void text(String piece) throws BadWorkbook {
    switch (inside) {
      case "v" -> add(raw, piece);
      case "f" -> add(formula, piece);
      default -> inline.add(piece);
    }
  }

  void end(String tag) {
    inside = "";
    inline.end(tag);
  }

  /// The cell that was begun.
  XlsxCell cell() throws BadWorkbook {
    if (hasFormula) {
      return new XlsxCell("=" + formula, Kind.FORMULA);
    }
    String value = raw.toString();
    return switch (type) {
      case "s" -> value.isBlank() ? XlsxCell.EMPTY : XlsxCell.value(shared(value.strip()));
      case "inlineStr" -> XlsxCell.value(inline.toString());
      case "str" -> XlsxCell.value(value);
      case "b" -> XlsxCell.value(value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new XlsxCell(value, Kind.FAILED);
      case "d" -> XlsxCell.value(value.strip().replace('T', ' ').replaceAll(":00(\\.0+)?$", ""));
      default ->
          value.isBlank()
              ? XlsxCell.EMPTY
              : CellNumber.read(value.strip(), formats.meaning(format), from1904);
    };
  }

  private String shared(String number) throws BadWorkbook {
    return Optional.of(number)
        .filter(n -> n.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .filter(n -> n < strings.size())
        .map(strings::get)
        .orElseThrow(() -> BadWorkbook.damaged("a cell names a text that is not there"));
  }

  private static void add(StringBuilder text, String piece) throws BadWorkbook {
    if (text.length() + piece.length() > MOST_FORMULA) {
      throw BadWorkbook.bomb("a cell holds a text of more than 1 MB");
    }
    text.append(piece);
  }
}
