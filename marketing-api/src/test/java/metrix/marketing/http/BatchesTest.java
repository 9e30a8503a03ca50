package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.Level;
import metrix.model.ObjectChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several calls in one request: what is sent, and what each part's answer means.
class BatchesTest {
  private static final String BATCH = "POST ";
  private static final String DONE = "{\"code\":200,\"body\":\"{\\\"id\\\":\\\"%s\\\"}\"}";
  private static final String THROTTLED =
      "{\"code\":400,\"body\":\"{\\\"error\\\":{\\\"code\\\":613,\\\"message\\\":\\\"m\\\"}}\"}";

  private final FakeMeta meta = new FakeMeta();
  private final Opened opened = new Opened();
  private final MetaMarketingApi api = opened.to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void refersToWhatAnEarlierPartMakes() {
    answer(DONE.formatted("2385"), DONE.formatted("2386"));

    List<WriteOutcome> outcomes = api.sendAll(List.of(adSet(), adOf(0)));

    assertThat(outcomes)
        .containsExactly(
            done(new WriteAnswer.Made(new AdSetId("2385"))),
            done(new WriteAnswer.Made(new metrix.model.AdId("2386"))));
    assertThat(meta.asked()).hasSize(1);
    Map<String, String> form = meta.last().form();
    assertThat(form).containsEntry("include_headers", "true");
    assertThat(form.get("batch"))
        .contains("\"relative_url\":\"act_361744628296290/adsets\"")
        .contains("\"name\":\"p0\",\"omit_response_on_success\":false")
        .contains("adset_id={result=p0:$.id}&")
        .doesNotContain("99998888");
  }

  @Test
  void refersToAnImageThatGoesAlong() {
    String body =
        StandIn.replaced(
            "a=" + StandIn.hash(3).value() + "&b=" + StandIn.id(Level.AD_SET, 12),
            part -> "object " + part,
            part -> "image " + part);

    assertThat(body).isEqualTo("a=image 3&b=object 12");
    assertThat(StandIn.part(StandIn.hash(3))).contains(3);
    assertThat(StandIn.part(new CampaignId("120245452617390604"))).isEmpty();
  }

  @Test
  void knowsNothingOfAPartThatMetaLeavesOut() {
    answer("null", DONE.formatted("7"));

    List<WriteOutcome> outcomes = api.sendAll(List.of(adSet(), adOf(0), adOf(0)));

    assertThat(outcomes.get(0)).satisfies(o -> failed(o, Kind.AMBIGUOUS));
    assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.Done.class);
    assertThat(outcomes.get(2))
        .as("the list is too short")
        .satisfies(o -> failed(o, Kind.AMBIGUOUS));
  }

  @Test
  void judgesEveryPartByItself() {
    answer(
        "{\"code\":400,\"body\":\"{\\\"error\\\":{\\\"code\\\":100,\\\"message\\\":\\\"m\\\"}}\"}",
        "{\"code\":500,\"body\":\"{\\\"error\\\":{\\\"code\\\":1,\\\"message\\\":\\\"m\\\"}}\"}",
        "{\"code\":200,\"body\":\"{\\\"id\\\":\"}",
        "{\"code\":200,\"body\":\"Service Unavailable\"}",
        "{\"code\":502}");

    List<WriteOutcome> outcomes =
        api.sendAll(List.of(adSet(), campaign(), campaign(), campaign(), campaign()));

    assertThat(outcomes.getFirst()).satisfies(o -> failed(o, Kind.INVALID));
    assertThat(outcomes.subList(1, 5)).allSatisfy(o -> failed(o, Kind.AMBIGUOUS));
  }

  @Test
  void waitsOnceForALimitThatManyPartsShare() {
    answer(THROTTLED, THROTTLED, THROTTLED, THROTTLED);

    List<WriteOutcome> outcomes =
        api.sendAll(List.of(campaign(), campaign(), campaign(), campaign()));

    assertThat(outcomes)
        .allSatisfy(o ->
            assertThat(((WriteOutcome.Failed) o).failure().retryAfter().toMinutes()).isEqualTo(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"1\"}", "[{\"code\":200,\"bo", "<html>", ""})
  void knowsNothingOfAnyPartWhenTheAnswerIsBroken(String body) {
    meta.on(BATCH, body);

    GraphFailure failure =
        catchThrowableOfType(
            GraphFailure.class, () -> api.sendAll(List.of(campaign(), campaign())));

    assertThat(failure.kind()).isEqualTo(Kind.AMBIGUOUS);
    assertThat(meta.asked()).as("it is sent once").hasSize(1);
  }

  @Test
  void failsAsAWholeWhenMetaRefusesTheBatch() {
    meta.on(BATCH, Reply.status(400, "{\"error\":{\"code\":190,\"message\":\"m\"}}"));

    GraphFailure failure =
        catchThrowableOfType(GraphFailure.class, () -> api.sendAll(List.of(campaign())));

    assertThat(failure.kind()).isEqualTo(Kind.TOKEN);
  }

  @Test
  void countsEveryPart() {
    answer(DONE.formatted("1"), DONE.formatted("2"));

    api.sendAll(List.of(campaign(), campaign()));

    assertThat(api.usage().calls()).isEqualTo(2);
    assertThat(api.usage().points()).isEqualTo(6);
  }

  @Test
  void hearsTheUsageHeadersOfAPart() {
    answer(
        """
        {"code":200,"headers":[{"name":"X-Ad-Account-Usage","value":"{\\"acc_id_util_pct\\":42}"}],
        "body":"{\\"id\\":\\"1\\"}"}\
        """);

    api.sendAll(List.of(campaign()));

    assertThat(api.usage().buckets()).anyMatch(b -> b.percent() == 42);
  }

  @Test
  void readsManyObjectsAtOnceAndTheFailedOnesAgainAlone() {
    answer(
        "{\"code\":200,\"body\":\"{\\\"id\\\":\\\"1\\\",\\\"name\\\":\\\"One\\\"}\"}",
        "{\"code\":400,\"body\":\"{\\\"error\\\":{\\\"code\\\":100,\\\"error_subcode\\\":33,\\\"message\\\":\\\"m\\\"}}\"}",
        "null");
    meta.on("GET 3", "{\"id\":\"3\",\"name\":\"Three\"}");
    var wanted = new java.util.LinkedHashMap<metrix.model.ObjectId, List<String>>();
    List.of("1", "2", "3").forEach(id -> wanted.put(new CampaignId(id), List.of("name")));

    var found = api.fields(Written.ACCOUNT, wanted);

    assertThat(found).hasSize(2);
    assertThat(found.get(new CampaignId("1"))).containsEntry("name", "One");
    assertThat(found.get(new CampaignId("3"))).containsEntry("name", "Three");
    assertThat(api.usage().points()).as("three reads and one again").isEqualTo(4);
  }

  @Test
  void sendsNoMoreChangesAtOnceThanTheAccountHasRoomFor() {
    answer(
        Collections.nCopies(18, "{\"code\":200,\"body\":\"{\\\"success\\\":true}\"}")
            .toArray(String[]::new));
    Write change =
        new Write.Change(
            Written.ACCOUNT, new CampaignId("120200"), List.of(new ObjectChange.Rename("Autumn")));

    List<WriteOutcome> outcomes = api.sendAll(Collections.nCopies(36, change));

    assertThat(meta.asked()).as("18 writes are 54 of 60 points").hasSize(1);
    assertThat(outcomes.subList(0, 18)).containsOnly(done(new WriteAnswer.Changed()));
    assertThat(outcomes.subList(18, 36)).allSatisfy(o -> failed(o, Kind.THROTTLED));
  }

  private void answer(String... parts) {
    meta.on(BATCH, "[" + String.join(",", parts) + "]");
  }

  private static WriteOutcome done(WriteAnswer answer) {
    return new WriteOutcome.Done(answer);
  }

  private static void failed(WriteOutcome outcome, Kind kind) {
    assertThat(((WriteOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
  }

  private static Write campaign() {
    return Written.campaign(Optional.empty());
  }

  private static Write adSet() {
    return Written.adSet(Written.audience(18, 65, false), Optional.empty());
  }

  private static Write adOf(int part) {
    var ad = Written.ad();
    return new Write.CreateAd(
        ad.account(),
        new AdSetId(StandIn.id(Level.AD_SET, part).value()),
        ad.images(),
        ad.spec(),
        ad.label());
  }
}
