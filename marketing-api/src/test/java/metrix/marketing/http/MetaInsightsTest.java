package metrix.marketing.http;

import static metrix.marketing.http.Written.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.model.CampaignId;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetaInsightsTest {
  private static final DateRange MAY =
      new DateRange(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 6, 1));
  private static final String TOTALS =
      """
      {"data":[{"impressions":"20000","clicks":"300","spend":"500.00","reach":"9000",
      "frequency":"2.2","inline_link_clicks":"200",
      "actions":[{"action_type":"omni_purchase","value":"4"}],
      "action_values":[{"action_type":"omni_purchase","value":"88.5"}],
      "date_start":"2026-05-03","date_stop":"2026-06-01"}]}\
      """;
  private static final String TOO_MUCH =
      """
      {"error":{"message":"too many rows","code":100,"error_subcode":1487534}}\
      """;
  private final FakeMeta meta = new FakeMeta();
  private final Opened opened = new Opened();
  private final MetaMarketingApi api = opened.to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void takesTheTotalsFromMetaSinceReachDoesNotAddUp() {
    meta.on(
        "GET act_361744628296290/insights",
        Reply.ok(
            """
            {"data":[{"campaign_id":"120245452617390604","campaign_name":"Webinar",
            "impressions":"11364","clicks":"152","spend":"271.48","reach":"4722",
            "frequency":"2.406607","inline_link_clicks":"101","objective":"OUTCOME_TRAFFIC",
            "actions":[{"action_type":"link_click","value":"101"}],
            "date_start":"2026-05-03","date_stop":"2026-06-01"},
            {"campaign_id":"5","campaign_name":"B","impressions":"8636","spend":"228.52",
            "reach":"4700","objective":"OUTCOME_TRAFFIC",
            "actions":[{"action_type":"link_click","value":"99"}],
            "date_start":"2026-05-03","date_stop":"2026-06-01"}]}\
            """),
        Reply.ok(TOTALS));

    var table = api.insights(query(Level.CAMPAIGN, false));

    InsightsRow row = table.rows().getFirst();
    assertThat(row.objectId()).contains("120245452617390604");
    assertThat(row.objectName()).contains("Webinar");
    assertThat(row.range()).isEqualTo(MAY);
    assertThat(row.metrics().spend()).isEqualByComparingTo("271.48");
    assertThat(row.metrics().resultType()).contains("actions:link_click");
    var totals = table.totals().orElseThrow();
    assertThat(totals.reach()).hasValue(9000);
    assertThat(totals.results()).contains(new BigDecimal("200"));
    assertThat(totals.purchases()).contains(new BigDecimal("4"));
    assertThat(totals.purchaseValue()).contains(new BigDecimal("88.5"));
    assertThat(meta.asked().get(0).query())
        .containsEntry("level", "campaign")
        .containsEntry("time_range", "{\"since\":\"2026-05-03\",\"until\":\"2026-06-01\"}")
        .doesNotContainKeys("time_increment", "breakdowns");
    assertThat(meta.asked().get(1).query()).containsEntry("level", "account");
  }

  @Test
  void asksByDayAndSegmentWithinAnObject() {
    meta.on(
        "GET 2384/insights",
        Reply.ok(
            """
            {"data":[{"campaign_id":"2384","age":"25-34","gender":"female","impressions":"10",
            "spend":"1.200000","date_start":"2026-05-03","date_stop":"2026-05-03"}]}\
            """),
        Reply.ok(TOTALS));

    var table =
        api.insights(
            new InsightsQuery(
                ACCOUNT,
                Optional.of(new CampaignId("2384")),
                Level.CAMPAIGN,
                MAY,
                true,
                List.of("age", "gender")));

    assertThat(table.rows().getFirst().segment())
        .containsExactly(Map.entry("age", "25-34"), Map.entry("gender", "female"));
    assertThat(meta.asked().get(0).query())
        .containsEntry("time_increment", "1")
        .containsEntry("breakdowns", "age,gender");
    assertThat(meta.asked().get(1).query())
        .containsEntry("level", "campaign")
        .doesNotContainKeys("time_increment", "breakdowns");
  }

  @Test
  void prefersMetasOwnResultAndNeverAddsOverlappingTypes() {
    meta.on(
        "GET act_361744628296290/insights",
        Reply.ok(
            """
            {"data":[{"adset_id":"1","spend":"1","optimization_goal":"OFFSITE_CONVERSIONS",
            "results":[{"indicator":"actions:offsite_conversion.fb_pixel_lead",
              "values":[{"value":"7","attribution_windows":["default"]}]}],
            "actions":[{"action_type":"lead","value":"9"}],
            "date_start":"2026-05-03","date_stop":"2026-06-01"},
            {"adset_id":"2","spend":"1","objective":"OUTCOME_SALES",
            "actions":[{"action_type":"offsite_conversion.fb_pixel_purchase","value":"3"},
              {"action_type":"purchase","value":"4"},{"action_type":"omni_purchase","value":"5"}],
            "date_start":"2026-05-03","date_stop":"2026-06-01"},
            {"adset_id":"3","spend":"1","reach":"40","optimization_goal":"REACH",
            "date_start":"2026-05-03","date_stop":"2026-06-01"}]}\
            """),
        Reply.ok(TOTALS));

    var table = api.insights(query(Level.AD_SET, false));

    assertThat(table.rows())
        .extracting(r -> r.metrics().resultType().orElseThrow())
        .containsExactly(
            "actions:offsite_conversion.fb_pixel_lead", "actions:omni_purchase", "reach");
    assertThat(table.rows())
        .extracting(r -> r.metrics().results().orElseThrow().intValue())
        .containsExactly(7, 5, 40);
    assertThat(table.rows().get(1).metrics().purchases()).contains(new BigDecimal("5"));
    assertThat(table.totals().orElseThrow().results()).isEmpty();
  }

  @Test
  void hasNoTotalsWithoutDelivery() {
    meta.on("GET act_361744628296290/insights", "{\"data\":[]}");

    var table = api.insights(query(Level.AD, false));

    assertThat(table.rows()).isEmpty();
    assertThat(table.totals()).isEmpty();
    assertThat(meta.asked()).hasSize(1);
  }

  @Test
  void asksForAReportWhenMetaSaysThatItIsTooMuch() {
    meta.on("GET act_361744628296290/insights", Reply.status(400, TOO_MUCH))
        .on("GET act_361744628296290/insights", TOTALS)
        .on("POST act_361744628296290/insights", "{\"report_run_id\":6023920149050}")
        .on(
            "GET 6023920149050",
            Reply.ok("{\"async_status\":\"Job Started\",\"async_percent_completion\":0}"),
            Reply.ok("{\"async_status\":\"Job Running\",\"async_percent_completion\":100}"),
            Reply.ok("{\"async_status\":\"Job Completed\",\"async_percent_completion\":100}"))
        .on(
            "GET 6023920149050/insights",
            """
            {"data":[{"ad_id":"1","spend":"1","date_start":"2026-05-03","date_stop":"2026-06-01"}]}\
            """);

    var table = api.insights(query(Level.AD, false));

    assertThat(table.rows()).hasSize(1);
    assertThat(opened.slept).hasSize(3);
  }

  @Test
  void saysWhyAReportFailed() {
    meta.on("POST act_361744628296290/insights", "{\"report_run_id\":\"60\"}")
        .on(
            "GET 60",
            """
            {"async_status":"Job Failed","async_percent_completion":10,"error_code":-3,
            "error_subcode":1504045,"error_message":"Report too large",
            "error_user_msg":"Ask for less."}\
            """);

    assertThatThrownBy(() ->
            api.insights(
                new InsightsQuery(ACCOUNT, Optional.empty(), Level.AD, MAY, false, List.of("age"))))
        .isInstanceOfSatisfying(
            GraphFailure.class,
            f -> {
              assertThat(f.error().code()).isEqualTo(-3);
              assertThat(f.error().forPeople()).isEqualTo("Ask for less.");
            });
  }

  private static InsightsQuery query(Level level, boolean daily) {
    return new InsightsQuery(ACCOUNT, Optional.empty(), level, MAY, daily, List.of());
  }
}
