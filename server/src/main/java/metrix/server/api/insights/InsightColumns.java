package metrix.server.api.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Insights, a list for each column, all of one length. `id` and `name` are there below the
/// account, `date` for daily rows, a breakdown where it was asked for. Amounts are whole units of
/// the currency; rates are percent.
public record InsightColumns(
    Optional<List<String>> id,
    Optional<List<String>> name,
    Optional<List<LocalDate>> date,
    Optional<List<String>> age,
    Optional<List<String>> gender,
    Optional<List<String>> country,
    Optional<List<String>> region,
    @JsonProperty("publisher_platform") Optional<List<String>> publisherPlatform,
    @JsonProperty("platform_position") Optional<List<String>> platformPosition,
    @JsonProperty("impression_device") Optional<List<String>> impressionDevice,
    @JsonProperty("device_platform") Optional<List<String>> devicePlatform,
    List<BigDecimal> spend,
    List<Long> impressions,
    List<Optional<Long>> reach,
    List<Optional<BigDecimal>> frequency,
    List<Long> clicks,
    List<Long> linkClicks,
    List<Optional<BigDecimal>> ctr,
    List<Optional<BigDecimal>> cpc,
    List<Optional<BigDecimal>> cpm,
    List<Optional<BigDecimal>> results,
    List<Optional<String>> resultType,
    List<Optional<BigDecimal>> costPerResult,
    List<Optional<BigDecimal>> purchases,
    List<Optional<BigDecimal>> purchaseValue,
    List<Optional<BigDecimal>> roas) {
  public InsightColumns {
    spend = List.copyOf(spend);
    impressions = List.copyOf(impressions);
    reach = List.copyOf(reach);
    frequency = List.copyOf(frequency);
    clicks = List.copyOf(clicks);
    linkClicks = List.copyOf(linkClicks);
    ctr = List.copyOf(ctr);
    cpc = List.copyOf(cpc);
    cpm = List.copyOf(cpm);
    results = List.copyOf(results);
    resultType = List.copyOf(resultType);
    costPerResult = List.copyOf(costPerResult);
    purchases = List.copyOf(purchases);
    purchaseValue = List.copyOf(purchaseValue);
    roas = List.copyOf(roas);
  }
}
