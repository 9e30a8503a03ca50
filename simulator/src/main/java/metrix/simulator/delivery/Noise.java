package metrix.simulator.delivery;

/// Numbers that look random and are a function of what they are asked for: the same question, the
/// same answer.
final class Noise {
  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /// A number from 0 (included) to 1 (excluded).
  double unit(long a, long b) {
    long z = seed + a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high, long a, long b) {
    return low + (high - low) * unit(a, b);
  }

  /// Rounds so that many small values keep their sum: 0.2 becomes 1 in a fifth of the questions.
  long rounded(double value, long a, long b) {
    return (long) Math.floor(value + unit(a, b));
  }
}
