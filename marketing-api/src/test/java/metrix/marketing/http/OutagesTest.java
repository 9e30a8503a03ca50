package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.model.AccountId;
import metrix.model.CampaignId;
import metrix.model.ObjectChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What reaches Meta while it fails or refuses, through real HTTP.
class OutagesTest {
  private static final AccountId ACCOUNT = new AccountId("1569");
  private static final Write WRITE =
      new Write.Change(
          ACCOUNT, new CampaignId("120200"), List.of(new ObjectChange.Rename("Autumn")));
  private static final Reply BROKEN =
      Reply.status(500, "{\"error\":{\"message\":\"An unknown error\",\"code\":1}}");
  private final FakeMeta meta = new FakeMeta();
  private final Opened opened = new Opened();
  private final MetaMarketingApi api = opened.to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void triesWithASmallReadBeforeTheWriteThatFollowsFiveUnknownOnes() {
    meta.on("POST 120200", BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, Reply.ok("{\"success\":true}"))
        .on("GET act_1569", "{\"id\":\"act_1569\"}");
    for (int i = 0; i < 5; i++) {
      assertThat(failure().kind()).as("no outcome is swallowed").isEqualTo(Kind.AMBIGUOUS);
    }

    assertThat(api.send(WRITE)).isInstanceOf(WriteAnswer.Changed.class);

    assertThat(opened.slept)
        .allSatisfy(s -> assertThat(s).isLessThanOrEqualTo(Duration.ofSeconds(1)));
    assertThat(total()).isEqualTo(Duration.ofSeconds(10));
    assertThat(meta.asked().stream().map(a -> a.method()).toList())
        .containsExactly("POST", "POST", "POST", "POST", "POST", "GET", "POST");
    assertThat(meta.asked().get(5).query()).isEqualTo(Map.of("fields", "id"));
  }

  @Test
  void sendsNoWriteWhileTheSmallReadFails() {
    meta.on("POST 120200", BROKEN).on("GET act_1569", BROKEN);
    for (int i = 0; i < 5; i++) {
      failure();
    }

    GraphFailure failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(failure.retryAfter()).isPositive();
    assertThat(failure.error().message()).contains("failed", "Nothing was sent");
    assertThat(meta.asked().stream().filter(a -> a.method().equals("POST"))).hasSize(5);
  }

  @Test
  void makesNoCallBeforeTheTimeThatMetaAnnounces() {
    meta.on("POST 120200", refusal(7), Reply.ok("{\"success\":true}"));

    assertThat(failure().retryAfter()).isEqualTo(Duration.ofMinutes(7));
    for (int minutes = 7; minutes > 1; minutes--) {
      GraphFailure early = failure();
      assertThat(early.kind()).isEqualTo(Kind.THROTTLED);
      assertThat(early.retryAfter()).isEqualTo(Duration.ofMinutes(minutes));
      opened.pass(Duration.ofMinutes(1));
    }
    assertThat(meta.asked()).as("calls before the announced time").hasSize(1);

    assertThat(api.send(WRITE)).isInstanceOf(WriteAnswer.Changed.class);
    assertThat(meta.asked()).hasSize(2);
    assertThat(total()).as("waited for the last minute").isEqualTo(Duration.ofMinutes(1));
  }

  private static Reply refusal(int minutes) {
    return Reply.status(
            400,
            "{\"error\":{\"message\":\"too many calls\",\"code\":80004,\"error_subcode\":2446079}}")
        .with(
            "x-business-use-case-usage",
            "{\"1569\":[{\"type\":\"ads_management\",\"call_count\":100,\"estimated_time_to_regain_access\":"
                + minutes
                + "}]}");
  }

  private GraphFailure failure() {
    return catchThrowableOfType(GraphFailure.class, () -> api.send(WRITE));
  }

  private Duration total() {
    return opened.slept.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
