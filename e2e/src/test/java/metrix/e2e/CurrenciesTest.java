package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import metrix.simulator.SimulatorConfig;
import metrix.testkit.ManualClock;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// From the amount that is typed to the minor units that Meta holds, exactly, in 30 currencies. The
/// numbers stand here once more on purpose. Source of the factors: Meta, currencies page.
@Tag("e2e")
class CurrenciesTest {
  private static final String ROW =
      "Winter %d,Traffic,,%s,Set %d,%s,%s,%s,%s,2027-05-01 10:00,2027-05-08 10:00,country:US,no,"
          + "Ad %d,tent.png,Warm,Boots,Shop now,https://n.example/,ACTIVE%n";

  private static final String NAMES =
      "campaign,objective,special_ad_categories,campaign_daily_budget,ad_set,ad_set_daily_budget,"
          + "ad_set_lifetime_budget,bid_strategy,bid_amount,start,end,locations,"
          + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url,status\n";

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "USD,100", "EUR,100", "GBP,100", "AUD,100", "CAD,100", "CHF,100", "CNY,100", "SEK,100",
    "NOK,100", "DKK,100", "PLN,100", "CZK,100", "TRY,100", "ZAR,100", "AED,100", "THB,100",
    "INR,100", "BRL,100", "MXN,100", "KES,100", "JPY,1", "KRW,1", "TWD,1", "HUF,1", "IDR,1",
    "COP,1", "CRC,1", "CLP,1", "ISK,1", "VND,1"
  })
  void bringsEveryAmountToMetaAsItWasTyped(String currency, int factor) throws IOException {
    // In binary fractions 1138.29 * 100 is 113828.99999999999 and 8192.13 * 100 is
    // 819212.9999999999.
    String daily = factor == 100 ? "1138.29" : "2345678";
    String lifetime = factor == 100 ? "81920.1" : "23456787";
    String bid = factor == 100 ? "64.1" : "345679";
    String ofCampaign = factor == 100 ? "8192.13" : "3456789";
    String total = new BigDecimal(daily).add(new BigDecimal(ofCampaign)).toPlainString();
    ManualClock clock = ManualClock.at("2026-11-23T18:00:00Z");
    SimulatorConfig config =
        SimulatorConfig.defaults().withTime(clock).withAds(0).withCurrency(currency);
    try (Stand meta = Stand.inside(home, config)) {
      var program = new QuickProgram(clock, meta.address(), home.resolve("data"));
      Path sheet =
          sheet(
              ROW.formatted(1, "", 1, daily, "", "Bid cap", bid, 1)
                  + ROW.formatted(1, "", 2, "", lifetime, "", "", 2)
                  + ROW.formatted(2, ofCampaign, 3, "", "", "", "", 3));

      String[] launch = {"launch", sheet.toString(), "--yes", "--receipt", receipt(), "--activate"};
      assertThat(program.run(with(launch, "1"))).as(program.said()).isEqualTo(3);
      assertThat(statuses(meta)).containsOnly("PAUSED");
      assertThat(program.run("resume", "--receipt", receipt(), "--activate", total))
          .as(program.said())
          .isZero();

      assertThat(statuses(meta)).containsOnly("ACTIVE");
      assertThat(held(meta, "Set 1", "daily_budget")).isEqualTo(minor(daily, factor));
      assertThat(held(meta, "Set 1", "bid_amount")).isEqualTo(minor(bid, factor));
      assertThat(held(meta, "Set 2", "lifetime_budget")).isEqualTo(minor(lifetime, factor));
      assertThat(held(meta, "Winter 2", "daily_budget")).isEqualTo(minor(ofCampaign, factor));
    }
  }

  @ParameterizedTest
  @CsvSource({"USD,1138.291", "EUR,0.999", "JPY,2345678.5", "HUF,2345678.10", "TWD,100000.01"})
  void takesNoAmountThatTheCurrencyDoesNotHave(String currency, String amount) throws IOException {
    ManualClock clock = ManualClock.at("2026-11-23T18:00:00Z");
    SimulatorConfig config =
        SimulatorConfig.defaults().withTime(clock).withAds(0).withCurrency(currency);
    try (Stand meta = Stand.inside(home, config)) {
      Ledger ledger = meta.fresh(Mishaps.NONE);
      var program = new QuickProgram(clock, meta.address(), home.resolve("data"));
      Path sheet = sheet(ROW.formatted(1, "", 1, amount, "", "", "", 1));

      assertThat(program.run("launch", sheet.toString(), "--yes")).isEqualTo(2);

      assertThat(program.said()).contains("row 2, ad_set_daily_budget: ");
      assertThat(ledger.lines()).isEmpty();
    }
  }

  private Path sheet(String rows) throws IOException {
    Files.write(home.resolve("tent.png"), PngImages.black(1080, 1080));
    return Files.writeString(home.resolve("sheet.csv"), NAMES + rows);
  }

  private String receipt() {
    return home.resolve("r.json").toString();
  }

  private String held(Stand meta, String name, String field) {
    JsonNode receipt = Ledger.JSON.readTree(home.resolve("r.json"));
    String id =
        receipt
            .path("steps")
            .valueStream()
            .filter(s -> s.path("name").asString().equals(name))
            .filter(s -> !s.path("kind").asString().equals("activate"))
            .map(s -> s.path("id").asString())
            .findFirst()
            .orElseThrow();
    return meta.get("/v26.0/" + id + "?fields=" + field).path(field).asString();
  }

  private static List<String> statuses(Stand meta) {
    return List.of("campaigns", "adsets", "ads").stream()
        .flatMap(edge ->
            meta.get("/v26.0/act_1029384756/" + edge + "?fields=status").path("data").valueStream())
        .map(o -> o.path("status").asString())
        .toList();
  }

  private static String minor(String typed, int factor) {
    return new BigDecimal(typed)
        .multiply(BigDecimal.valueOf(factor))
        .toBigIntegerExact()
        .toString();
  }

  private static String[] with(String[] command, String last) {
    var all = new java.util.ArrayList<>(List.of(command));
    all.add(last);
    return all.toArray(String[]::new);
  }
}
