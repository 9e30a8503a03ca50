package metrix.server.insights;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import metrix.core.insight.Breakdowns;
import metrix.core.insight.Insights;
import metrix.core.insight.InsightsAnswer;
import metrix.core.insight.Ranges;
import metrix.core.session.Connection;
import metrix.model.AdAccount;
import metrix.model.Checked;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.server.api.Endpoint;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.insights.InsightTable;
import metrix.server.api.insights.RangeList;
import metrix.server.api.insights.RangePreset;
import metrix.server.api.objects.LevelWord;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.objects.ObjectsApi;

/// Delivery and results of the chosen account.
public final class InsightsApi {
  private final Insights insights;
  private final Working working;
  private final InstantSource clock;

  public InsightsApi(Insights insights, Working working, InstantSource clock) {
    this.insights = insights;
    this.working = working;
    this.clock = clock;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.GET_INSIGHTS, this::table).on(Endpoint.LIST_RANGES, _ -> ranges());
  }

  private InsightTable table(Call call) {
    Connection connection = working.withAccount();
    AdAccount account = working.account();
    DateRange range =
        sound(insights.range(call.day("since"), call.day("until"), account.timeZone()));
    var query =
        new InsightsQuery(
            account.id(),
            within(call),
            level(call.requiredText("level")),
            range,
            call.yes("daily"),
            sound(Breakdowns.check(call.list("breakdowns"))));
    InsightsAnswer answer = insights.answer(connection, query, call.yes("refresh"));
    return InsightViews.json(answer, account, clock.instant());
  }

  private RangeList ranges() {
    AdAccount account = working.account();
    Instant now = clock.instant();
    LocalDate today = Ranges.today(account.timeZone(), now);
    return new RangeList(
        account.timeZone().getId(),
        today,
        Ranges.presets(account.timeZone(), now).stream()
            .map(p -> new RangePreset(p.id(), p.label(), p.range().since(), p.range().until()))
            .toList());
  }

  private static Optional<ObjectId> within(Call call) {
    List<ObjectId> named =
        List.of(
                call.text("campaignId").map(id -> ObjectsApi.id(LevelWord.CAMPAIGN, id)),
                call.text("adSetId").map(id -> ObjectsApi.id(LevelWord.ADSET, id)),
                call.text("adId").map(id -> ObjectsApi.id(LevelWord.AD, id)))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (named.size() > 1) {
      throw ApiError.of(
          400,
          ErrorCode.INVALID_INPUT,
          "Insights are asked for one object or for all.",
          "Send only the id of the lowest level.");
    }
    return named.stream().findFirst();
  }

  private static Level level(String word) {
    return switch (word) {
      case "account" -> Level.ACCOUNT;
      case "campaign" -> Level.CAMPAIGN;
      case "adset" -> Level.AD_SET;
      case "ad" -> Level.AD;
      default ->
          throw ApiError.of(
                  400,
                  ErrorCode.INVALID_INPUT,
                  "There is no such level.",
                  "Use account, campaign, adset or ad.")
              .at(Optional.of("level"));
    };
  }

  private static <T> T sound(Checked<T> checked) {
    return checked.value().orElseThrow(() -> ApiError.of(checked.problems()));
  }
}
