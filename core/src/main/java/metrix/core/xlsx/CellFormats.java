package metrix.core.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How numbers are shown: the formats of a workbook, which its cells name by number. The built-in
/// ones are those of ECMA-376, part 1, 18.8.30.
final class CellFormats implements XmlPart.Handler {
  static final long MOST_BYTES = 16L << 20;

  private static final int MOST = 100_000;

  /// What a number in a cell means to who looks at it.
  enum Meaning {
    NUMBER,
    PERCENT,
    DATE
  }

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Meaning> formats = new ArrayList<>();
  private boolean inCells;

  /// The formats of a workbook; plain numbers when it has no part for them.
  static CellFormats of(ZipPackage zip, String part) throws BadWorkbook {
    var formats = new CellFormats();
    if (zip.has(part)) {
      XmlPart.read(zip.open(part, MOST_BYTES), part, formats);
    }
    return formats;
  }

  /// What a number means in a cell of this format.
  Meaning meaning(int format) {
    return format >= 0 && format < formats.size() ? formats.get(format) : Meaning.NUMBER;
  }

  @Override
  public void start(String name, XmlPart.Attributes attributes) throws BadWorkbook {
    if (formats.size() + codes.size() > MOST) {
      throw BadWorkbook.bomb("it has more than %d formats".formatted(MOST));
    }
    switch (name) {
      case "numFmt" ->
          id(attributes)
              .ifPresent(id -> codes.put(id, attributes.get("formatCode").orElse("General")));
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells) {
          formats.add(id(attributes).map(this::meaningOf).orElse(Meaning.NUMBER));
        }
      }
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("cellXfs")) {
      inCells = false;
    }
  }

  private static Optional<Integer> id(XmlPart.Attributes attributes) {
    return attributes.get("numFmtId").filter(s -> s.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  private Meaning meaningOf(int id) {
    String code = codes.get(id);
    if (code != null) {
      return meaningOf(code);
    }
    boolean date =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    return date ? Meaning.DATE : id == 9 || id == 10 ? Meaning.PERCENT : Meaning.NUMBER;
  }

  /// Letters of dates outside of quotes, escapes and brackets make a date.
  private static Meaning meaningOf(String code) {
    String bare =
        code.split(";", 2)[0]
            .replaceAll("\"[^\"]*\"?", "")
            .replaceAll("[\\\\_*].", "")
            .replaceAll("(?i)\\[(h+|m+|s+)]", "$1")
            .replaceAll("\\[[^\\]]*]", "")
            .replaceAll("(?i)general", "");
    if (bare.matches("(?is).*[dmyhs].*")) {
      return Meaning.DATE;
    }
    return bare.contains("%") ? Meaning.PERCENT : Meaning.NUMBER;
  }
}
