package metrix.model;

import java.math.BigDecimal;

/// An amount in the minor units of a currency. Sums and comparisons are exact; amounts of two
/// currencies never meet.
///
/// @param minor minor units by Meta's table: cents for USD, whole yen for JPY
public record Money(long minor, AdCurrency currency) implements Comparable<Money> {

  /// No money.
  public static Money zero(AdCurrency currency) {
    return new Money(0, currency);
  }

  /// Reads an amount as a person types it into a form or a sheet: whole units with at most one
  /// point, `12.50`. What else it might mean is said and never guessed.
  ///
  /// @param at where the amount stands, for the problem
  public static Checked<Money> parse(String text, AdCurrency currency, String at) {
    return MoneyText.parse(text, currency, at);
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  /// The amount as a plain number of whole units, `12.50`: what [#parse] reads.
  public String plain() {
    return BigDecimal.valueOf(minor, currency.decimals()).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minor, other.minor);
  }

  /// The amount for people, `12.50 USD`.
  @Override
  public String toString() {
    return plain() + " " + currency.code();
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("two currencies: " + this + " and " + other);
    }
  }
}
