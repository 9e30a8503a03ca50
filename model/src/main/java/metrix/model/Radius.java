package metrix.model;

import java.math.BigDecimal;

/// How far around a place.
public record Radius(BigDecimal amount, Unit unit) {
  private static final BigDecimal KILOMETRES_A_MILE = new BigDecimal("1.609344");

  /// What the amount counts.
  public enum Unit {
    KILOMETER("km"),
    MILE("mi");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  public static Radius kilometres(int amount) {
    return new Radius(BigDecimal.valueOf(amount), Unit.KILOMETER);
  }

  public static Radius miles(int amount) {
    return new Radius(BigDecimal.valueOf(amount), Unit.MILE);
  }

  /// The amount in kilometres.
  public BigDecimal inKilometres() {
    return unit == Unit.KILOMETER ? amount : amount.multiply(KILOMETRES_A_MILE);
  }

  /// As a sheet says it, `25km`.
  public String code() {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.setScale(Math.max(0, plain.scale())).toPlainString() + unit.symbol();
  }

  /// For people, `25 km`.
  @Override
  public String toString() {
    return amount.toPlainString() + " " + unit.symbol();
  }
}
