package metrix.simulator.state;

/// A run of ids at even steps.
///
/// @param first the lowest id
/// @param count how many there are, 0 for none
public record Ids(long first, int count) {
  /// Ids of one account share their last digits, as Meta's do, and exceed 2^53.
  public static final long STEP = 10_000;

  public static final Ids NONE = new Ids(0, 0);

  public long at(int index) {
    return first + index * STEP;
  }

  /// The part from one index (included) to another (excluded).
  public Ids part(int from, int to) {
    return new Ids(at(from), to - from);
  }

  public boolean has(long id) {
    return count > 0 && id >= first && id <= at(count - 1) && (id - first) % STEP == 0;
  }

  public int index(long id) {
    return (int) ((id - first) / STEP);
  }

  /// How many are lower than an id.
  int below(long id) {
    if (id <= first) {
      return 0;
    }
    // Rounded up: an id between two of the run is above the lower one.
    return (int) Math.min(count, (id - first - 1) / STEP + 1);
  }
}
