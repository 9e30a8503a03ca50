package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as insights write them: plain, without zeros at the end, up to six decimals.
final class Decimals {
  private static final long MILLION = 1_000_000;
  private static final double LARGEST = 9e12;

  private Decimals() {}

  /// Rounded half up to six decimals.
  static String text(double value) {
    if (Math.abs(value) < LARGEST) {
      return micros(Math.round(value * MILLION));
    }
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// An amount in millionths.
  static String micros(long micros) {
    long whole = micros / MILLION;
    long rest = Math.abs(micros % MILLION);
    if (rest == 0) {
      return Long.toString(whole);
    }
    StringBuilder text = new StringBuilder(24);
    if (micros < 0 && whole == 0) {
      text.append('-');
    }
    text.append(whole).append('.');
    int end = text.length() + 6;
    String digits = Long.toString(rest);
    text.repeat('0', 6 - digits.length()).append(digits);
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    text.setLength(end);
    return text.toString();
  }

  /// An amount in millionths, rounded half up to hundredths.
  static String hundredths(long micros) {
    return micros(Math.floorDiv(micros + 5_000, 10_000) * 10_000);
  }
}
