package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import metrix.simulator.SimulatorConfig;
import metrix.testkit.ManualClock;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// From the time that is typed to the moment that Meta holds, in thirteen zones, around the hours
/// that their clocks skip and repeat in 2027. What could be read in two ways is asked, never
/// guessed. The moments were computed by another program, from the IANA time zone data.
@Tag("e2e")
class TimeZonesTest {
  private static final DateTimeFormatter META =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ");

  private static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,start,end,locations,"
          + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url\n";

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          America/Los_Angeles | 2027-03-14 02:30 | 2027-03-14 01:59 | 2027-03-14T09:59:00Z | 2027-03-14 03:00 | 2027-03-14T10:00:00Z | 2027-11-07 01:30 | -07:00 | 2027-11-07T08:30:00Z | -08:00 | 2027-11-07T09:30:00Z
          America/New_York | 2027-03-14 02:30 | 2027-03-14 01:59 | 2027-03-14T06:59:00Z | 2027-03-14 03:00 | 2027-03-14T07:00:00Z | 2027-11-07 01:30 | -04:00 | 2027-11-07T05:30:00Z | -05:00 | 2027-11-07T06:30:00Z
          America/St_Johns | 2027-03-14 02:30 | 2027-03-14 01:59 | 2027-03-14T05:29:00Z | 2027-03-14 03:00 | 2027-03-14T05:30:00Z | 2027-11-07 01:30 | -02:30 | 2027-11-07T04:00:00Z | -03:30 | 2027-11-07T05:00:00Z
          America/Havana | 2027-03-14 00:30 | 2027-03-13 23:59 | 2027-03-14T04:59:00Z | 2027-03-14 01:00 | 2027-03-14T05:00:00Z | 2027-11-07 00:30 | -04:00 | 2027-11-07T04:30:00Z | -05:00 | 2027-11-07T05:30:00Z
          America/Santiago | 2027-09-05 00:30 | 2027-09-04 23:59 | 2027-09-05T03:59:00Z | 2027-09-05 01:00 | 2027-09-05T04:00:00Z | 2027-04-03 23:30 | -03:00 | 2027-04-04T02:30:00Z | -04:00 | 2027-04-04T03:30:00Z
          Europe/London | 2027-03-28 01:30 | 2027-03-28 00:59 | 2027-03-28T00:59:00Z | 2027-03-28 02:00 | 2027-03-28T01:00:00Z | 2027-10-31 01:30 | +01:00 | 2027-10-31T00:30:00Z | +00:00 | 2027-10-31T01:30:00Z
          Europe/Berlin | 2027-03-28 02:30 | 2027-03-28 01:59 | 2027-03-28T00:59:00Z | 2027-03-28 03:00 | 2027-03-28T01:00:00Z | 2027-10-31 02:30 | +02:00 | 2027-10-31T00:30:00Z | +01:00 | 2027-10-31T01:30:00Z
          Africa/Cairo | 2027-04-30 00:30 | 2027-04-29 23:59 | 2027-04-29T21:59:00Z | 2027-04-30 01:00 | 2027-04-29T22:00:00Z | 2027-10-28 23:30 | +03:00 | 2027-10-28T20:30:00Z | +02:00 | 2027-10-28T21:30:00Z
          Asia/Beirut | 2027-03-28 00:30 | 2027-03-27 23:59 | 2027-03-27T21:59:00Z | 2027-03-28 01:00 | 2027-03-27T22:00:00Z | 2027-10-30 23:30 | +03:00 | 2027-10-30T20:30:00Z | +02:00 | 2027-10-30T21:30:00Z
          Asia/Jerusalem | 2027-03-26 02:30 | 2027-03-26 01:59 | 2027-03-25T23:59:00Z | 2027-03-26 03:00 | 2027-03-26T00:00:00Z | 2027-10-31 01:30 | +03:00 | 2027-10-30T22:30:00Z | +02:00 | 2027-10-30T23:30:00Z
          Australia/Lord_Howe | 2027-10-03 02:15 | 2027-10-03 01:59 | 2027-10-02T15:29:00Z | 2027-10-03 02:30 | 2027-10-02T15:30:00Z | 2027-04-04 01:45 | +11:00 | 2027-04-03T14:45:00Z | +10:30 | 2027-04-03T15:15:00Z
          Pacific/Auckland | 2027-09-26 02:30 | 2027-09-26 01:59 | 2027-09-25T13:59:00Z | 2027-09-26 03:00 | 2027-09-25T14:00:00Z | 2027-04-04 02:30 | +13:00 | 2027-04-03T13:30:00Z | +12:00 | 2027-04-03T14:30:00Z
          Pacific/Chatham | 2027-09-26 03:15 | 2027-09-26 02:44 | 2027-09-25T13:59:00Z | 2027-09-26 03:45 | 2027-09-25T14:00:00Z | 2027-04-04 03:15 | +13:45 | 2027-04-03T13:30:00Z | +12:45 | 2027-04-03T14:30:00Z
          """)
  void startsAtTheMomentThatWasMeant(
      String zone,
      String skipped,
      String lastBefore,
      Instant lastBeforeMoment,
      String firstAfter,
      Instant firstAfterMoment,
      String repeated,
      String offset,
      Instant moment,
      String laterOffset,
      Instant laterMoment)
      throws IOException {
    ManualClock clock = ManualClock.at("2026-11-23T18:00:00Z");
    SimulatorConfig config =
        SimulatorConfig.defaults().withTime(clock).withAds(0).withTimeZone(ZoneId.of(zone));
    try (Stand meta = Stand.inside(home, config)) {
      Ledger ledger = meta.fresh(Mishaps.NONE);
      var program = new QuickProgram(clock, meta.address(), home.resolve("data"));

      refuses(program, row(1, skipped, ""), "row 2, start: There is no " + skipped);
      refuses(program, row(1, "", skipped), "row 2, end: There is no " + skipped);
      refuses(program, row(1, repeated, ""), "row 2, start: " + repeated + " comes twice");
      refuses(program, row(1, "", repeated), "row 2, end: " + repeated + " comes twice");
      assertThat(ledger.lines()).isEmpty();

      String iso = repeated.replace(' ', 'T');
      String rows =
          row(1, lastBefore, "")
              + row(2, firstAfter, "")
              + row(3, iso + offset, "")
              + row(4, iso + laterOffset, "")
              + row(5, "", firstAfter);
      assertThat(program.run("launch", sheet(rows).toString(), "--yes", "--receipt", receipt()))
          .as(program.said())
          .isZero();
      assertThat(held(meta, 1, "start_time")).isEqualTo(lastBeforeMoment);
      assertThat(held(meta, 2, "start_time")).isEqualTo(firstAfterMoment);
      assertThat(held(meta, 3, "start_time")).isEqualTo(moment);
      assertThat(held(meta, 4, "start_time")).isEqualTo(laterMoment);
      assertThat(held(meta, 5, "end_time")).isEqualTo(firstAfterMoment);
    }
  }

  private void refuses(QuickProgram program, String row, String said) throws IOException {
    assertThat(program.run("launch", sheet(row).toString(), "--yes")).isEqualTo(2);
    assertThat(program.said()).contains(said);
  }

  private Path sheet(String rows) throws IOException {
    Files.write(home.resolve("tent.png"), PngImages.black(1080, 1080));
    return Files.writeString(home.resolve("sheet.csv"), NAMES + rows);
  }

  private static String row(int number, String start, String end) {
    return "Winter,Traffic,,Set %d,20.00,%s,%s,country:US,no,Ad %d,tent.png,Warm,Boots,Shop now,https://n.example/%n"
        .formatted(number, start, end, number);
  }

  private String receipt() {
    return home.resolve("r.json").toString();
  }

  private Instant held(Stand meta, int adSet, String field) {
    JsonNode receipt = Ledger.JSON.readTree(home.resolve("r.json"));
    String id =
        receipt
            .path("steps")
            .valueStream()
            .filter(s -> s.path("name").asString().equals("Set " + adSet))
            .map(s -> s.path("id").asString())
            .findFirst()
            .orElseThrow();
    String text = meta.get("/v26.0/" + id + "?fields=" + field).path(field).asString();
    return OffsetDateTime.parse(text, META).toInstant();
  }
}
