package metrix.core.xlsx;

import java.util.List;
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
    format = attributes.get("s").map(s -> index(s, Integer.MAX_VALUE)).orElse(0);
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
    int index = index(number, strings.size());
    if (index < 0) {
      throw BadWorkbook.damaged("a cell names a text that is not there");
    }
    return strings.get(index);
  }

  /// A number of up to nine digits below a bound; -1 for anything else.
  private static int index(String text, int bound) {
    int index = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i == 9) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return text.isEmpty() || index >= bound ? -1 : index;
  }

  private static void add(StringBuilder text, String piece) throws BadWorkbook {
    if (text.length() + piece.length() > MOST_FORMULA) {
      throw BadWorkbook.bomb("a cell holds a text of more than 1 MB");
    }
    text.append(piece);
  }
}
