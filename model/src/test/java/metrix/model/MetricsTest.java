package metrix.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MetricsTest {
  /// The figures of a recorded row of v25: Meta's own ratios are known for them.
  @Test
  void dividesAsMetaDoes() {
    Metrics row = metrics("271.48", 11_364, 152);
    assertThat(row.ctr()).contains(new BigDecimal("1.337557"));
    assertThat(row.cpc()).contains(new BigDecimal("1.786053"));
  }

  @Test
  void hasNoRatioWhereThereIsNothingToDivideBy() {
    Metrics row = metrics("0", 0, 0);
    assertThat(row.ctr()).isEmpty();
    assertThat(row.cpc()).isEmpty();
    assertThat(row.cpm()).isEmpty();
    assertThat(row.costPerResult()).isEmpty();
    assertThat(row.roas()).isEmpty();
  }

  private static Metrics metrics(String spend, long impressions, long clicks) {
    return new Metrics(
        new BigDecimal(spend),
        impressions,
        OptionalLong.empty(),
        Optional.empty(),
        clicks,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
