package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PixelAndPageTest {
  private static final String START = "&start_time=2026-10-14T00:00:00Z";
  private Simulator simulator;
  private Browser browser;
  private String stats;

  @BeforeEach
  void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(30)
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:30:00Z"))));
    browser = new Browser(simulator);
    String pixel =
        browser.get("/v26.0/" + ACCOUNT + "/adspixels").path("data").get(0).path("id").asString();
    stats = "/v26.0/" + pixel + "/stats?limit=500";
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void countsEventsByTheHour() {
    JsonNode hours = browser.get(stats + START).path("data");

    assertThat(hours).hasSize(20);
    JsonNode first = hours.get(0);
    assertThat(first.path("aggregation").asString()).isEqualTo("event");
    assertThat(first.path("start_time").asString()).isEqualTo("2026-10-13T17:00:00-0700");
    assertThat(first.path("data").get(0).path("value").asString()).isEqualTo("PageView");
    assertThat(first.path("data").get(0).path("count").isInt()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_total_counts",
        "device_type",
        "device_os",
        "browser_type",
        "host",
        "url",
        "pixel_fire",
        "event_source",
        "had_pii",
        "match_keys"
      })
  void countsTheSameWhicheverWayItIsAsked(String aggregation) {
    assertThat(total(stats + START + "&aggregation=" + aggregation))
        .isEqualTo(total(stats + START))
        .isPositive();
  }

  @Test
  void keepsTheHoursThatArePast() {
    Map<String, String> before = hours();
    simulator.advance(Duration.ofHours(5));
    Map<String, String> after = hours();

    String last = before.keySet().stream().reduce((a, b) -> b).orElseThrow();
    assertThat(after).hasSize(before.size() + 5);
    assertThat(after.get(last)).isNotEqualTo(before.get(last));
    before.remove(last);
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void goesBackSevenDays() {
    assertThat(browser.get(stats + "&start_time=2026-01-01T00:00:00Z").path("data"))
        .hasSize(7 * 24 + 1);
  }

  @Test
  void asksForTheEventWhoseFieldsAreCounted() {
    assertThat(
            browser
                .get(stats + "&aggregation=custom_data_field")
                .path("error")
                .path("message")
                .asString())
        .contains("event");
    assertThat(
            browser
                .get(stats + START + "&aggregation=custom_data_field&event=Purchase")
                .path("data"))
        .isNotEmpty();
    assertThat(browser.get(stats + "&aggregation=weather").has("error")).isTrue();
  }

  @Test
  void showsAPixelsOwnerAndItsState() {
    JsonNode pixel =
        browser.get(
            stats.substring(0, stats.indexOf("/stats"))
                + "?fields=name,last_fired_time,owner_ad_account,is_unavailable,match_rate_approx");

    assertThat(pixel.path("owner_ad_account").path("id").asString()).isEqualTo(ACCOUNT);
    assertThat(pixel.path("is_unavailable").isBoolean()).isTrue();
    assertThat(pixel.path("match_rate_approx").asInt()).isEqualTo(-1);
    assertThat(browser.get(stats.replace("/stats", "/da_checks")).path("data")).isNotEmpty();
    assertThat(browser.get(stats.replace("/stats", "/adaccounts") + "&business=1").toString())
        .contains(ACCOUNT);
  }

  @Test
  void showsAPageWithItsInstagramAccountAndItsLeadForms() {
    String page =
        browser
            .get("/v26.0/" + ACCOUNT + "/promote_pages?fields=id")
            .path("data")
            .get(0)
            .path("id")
            .asString();
    JsonNode read =
        browser.get(
            "/v26.0/"
                + page
                + "?fields=name,picture,fan_count,is_published,link,tasks,instagram_business_account%7Busername%7D");

    assertThat(read.path("picture").path("data").path("url").asString()).contains(page);
    assertThat(read.path("instagram_business_account").path("username").asString()).isNotEmpty();
    assertThat(read.path("fan_count").isInt()).isTrue();
    assertThat(read.path("tasks").toString()).contains("ADVERTISE");
    JsonNode plain = browser.get("/v26.0/" + page + "?fields=instagram_business_account");
    assertThat(plain.path("instagram_business_account").propertyNames()).containsExactly("id");
    JsonNode forms = browser.get("/v26.0/" + page + "/leadgen_forms?fields=name,status,page");
    assertThat(forms.path("data").get(0).path("status").asString()).isEqualTo("ACTIVE");
    assertThat(forms.path("data").get(0).path("page").path("id").asString()).isEqualTo(page);
  }

  private Map<String, String> hours() {
    Map<String, String> hours = new LinkedHashMap<>();
    browser
        .get(stats + START)
        .path("data")
        .forEach(
            hour -> hours.put(hour.path("start_time").asString(), hour.path("data").toString()));
    return hours;
  }

  private long total(String path) {
    return browser
        .get(path)
        .path("data")
        .valueStream()
        .flatMap(hour -> hour.path("data").valueStream())
        .mapToLong(value -> value.path("count").asLong())
        .sum();
  }
}
