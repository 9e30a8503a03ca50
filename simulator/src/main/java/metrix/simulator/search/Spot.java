package metrix.simulator.search;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// A name with its middle as the data files write it: `Alameda#2417628 37.77 -122.24 78`.
///
/// @param key Meta's own key, where it is known
/// @param thousands of people; 0 where the file gives none
record Spot(String name, OptionalInt key, Point point, long thousands) {
  static List<Spot> list(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(Spot::parse).toList();
  }

  private static Spot parse(String text) {
    String[] words = text.split(" ", -1);
    boolean sized = words[words.length - 1].indexOf('.') < 0;
    int end = words.length - (sized ? 3 : 2);
    String[] named = String.join(" ", Arrays.copyOf(words, end)).split("#", -1);
    return new Spot(
        named[0],
        named.length > 1 ? OptionalInt.of(Integer.parseInt(named[1])) : OptionalInt.empty(),
        new Point(Double.parseDouble(words[end]), Double.parseDouble(words[end + 1])),
        sized ? Long.parseLong(words[end + 2]) : 0);
  }
}
