package metrix.simulator.limit;

import java.util.Locale;

/// The access level of the simulated app: how many points an ad account may use before it is
/// blocked.
///
/// Source: Meta, "Rate limiting" page: a read costs 1 point, a write 3; the score decays over 300
/// seconds.
public enum Tier {
  FULL(9_000, 60, "standard_access"),
  LIMITED(60, 300, "development_access"),
  OFF(Integer.MAX_VALUE, 0, "standard_access");

  private final int points;
  private final int blockSeconds;
  private final String header;

  Tier(int points, int blockSeconds, String header) {
    this.points = points;
    this.blockSeconds = blockSeconds;
    this.header = header;
  }

  public static Tier parse(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no tier. Use full, limited or off.", e);
    }
  }

  int points() {
    return points;
  }

  int blockSeconds() {
    return blockSeconds;
  }

  String header() {
    return header;
  }
}
