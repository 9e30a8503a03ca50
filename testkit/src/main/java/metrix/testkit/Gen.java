package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// Random inputs for properties, the same ones for the same seed. A property that fails names its
/// seed; `-Dmetrix.seed=N` runs that one alone.
public final class Gen {
  private static final String SEED = "metrix.seed";
  private final SplittableRandom random;

  private Gen(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Checks a property with the seeds from 1 on.
  public static void forAll(int runs, Consumer<Gen> property) {
    Long only = Long.getLong(SEED);
    if (only != null) {
      property.accept(new Gen(only));
      return;
    }
    for (long seed = 1; seed <= runs; seed++) {
      try {
        property.accept(new Gen(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("fails with -D" + SEED + "=" + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /// A whole number, both ends included; ends and their neighbours come often.
  public long whole(long from, long to) {
    if (from == to) {
      return from;
    }
    return oneIn(4) ? oneOf(from, from + 1, to - 1, to) : random.nextLong(from, to);
  }

  public int number(int from, int to) {
    return (int) whole(from, to);
  }

  public boolean flag() {
    return random.nextBoolean();
  }

  /// True once in a number of times.
  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// A list of a length between two bounds.
  public <T> List<T> list(int from, int to, Function<Gen, T> element) {
    int size = random.nextInt(from, to + 1);
    var list = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.apply(this));
    }
    return list;
  }

  /// A text that is hard on careless code: quotes, markup, line ends, other scripts, half emoji.
  public String text(int most) {
    List<String> pieces =
        List.of(
            "a",
            "Z",
            "7",
            " ",
            "\"",
            "'",
            ",",
            ";",
            "<b>",
            "&amp;",
            "\n",
            "\r\n",
            "\t",
            "\\",
            "%",
            "é",
            "ß",
            "漢",
            "ا",
            "\u202e",
            "😀",
            "\ud83d",
            "=1+1",
            "{{ad.name}}",
            "\u0000");
    var text = new StringBuilder();
    int count = random.nextInt(most + 1);
    while (text.length() < count) {
      text.append(oneIn(3) ? oneOf(pieces) : Character.toString('a' + random.nextInt(26)));
    }
    return text.substring(0, Math.min(count, text.length()));
  }

  /// Bytes without any order.
  public List<Byte> bytes(int most) {
    return list(0, most, g -> (byte) g.random.nextInt(256));
  }

  /// An id as Meta writes them, of 15 to 18 digits.
  public String id() {
    return Long.toString(random.nextLong(100_000_000_000_000L, 1_000_000_000_000_000_000L));
  }
}
