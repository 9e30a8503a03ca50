package metrix.core.xlsx;

import java.util.ArrayList;
import java.util.List;

/// The texts of a workbook, which its cells name by number.
final class SharedStrings implements XmlPart.Handler {
  static final String PART = "xl/sharedStrings.xml";
  static final long MOST_BYTES = 64L << 20;

  private static final int MOST = 4_000_000;

  private final List<String> all = new ArrayList<>();
  private final RichText text = new RichText();

  /// The texts of a workbook; none when it has no part for them.
  static List<String> of(ZipPackage zip, String part) throws BadWorkbook {
    if (!zip.has(part)) {
      return List.of();
    }
    var strings = new SharedStrings();
    XmlPart.read(zip.open(part, MOST_BYTES), part, strings);
    return strings.all;
  }

  @Override
  public void start(String name, XmlPart.Attributes attributes) throws BadWorkbook {
    if (name.equals("si")) {
      text.clear();
      if (all.size() == MOST) {
        throw BadWorkbook.bomb("it has more than %d texts".formatted(MOST));
      }
    }
    text.start(name);
  }

  @Override
  public void text(String piece) throws BadWorkbook {
    text.add(piece);
  }

  @Override
  public void end(String name) {
    text.end(name);
    if (name.equals("si")) {
      all.add(text.toString());
    }
  }
}
