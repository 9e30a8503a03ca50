package metrix.model;

import java.math.BigDecimal;

/// Return on ad spend: what people pay for each unit of money spent. Meta counts it in
/// ten-thousandths. Source: Meta, bid strategy page, copy of 2026-09-12.
///
/// @param tenThousandths 20000 for twice the spend
public record Roas(long tenThousandths) {
  /// The least and the most that Meta takes as a floor.
  public static final Roas LEAST = new Roas(100);

  public static final Roas MOST = new Roas(10_000_000);

  /// The number for people, `2.5`.
  public String plain() {
    BigDecimal number = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
    return number.setScale(Math.max(0, number.scale())).toPlainString();
  }
}
