package metrix.core.campaign;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import metrix.model.AdSet;
import metrix.model.Campaign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PAST = "2026-11-23T11:59:59+00:00";
  private static final String FUTURE = "2026-11-23T14:00:00+01:00";
  private static final Campaign CAMPAIGN = aCampaign().withEffectiveStatus("ACTIVE").build();

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, active",
    "PAUSED, paused",
    "ARCHIVED, archived",
    "DELETED, deleted",
    "IN_PROCESS, processing",
    "WITH_ISSUES, issues",
    "SOMETHING_NEW, issues"
  })
  void aCampaignIsAsMetaSays(String effective, String word) {
    assertThat(Delivery.of(aCampaign().withEffectiveStatus(effective).build(), NOW).word())
        .isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ACTIVE, -, past, -, active",
        "ACTIVE, SUCCESS, past, future, active",
        "ACTIVE, LEARNING, past, -, learning",
        "ACTIVE, FAIL, past, -, learning_limited",
        "ACTIVE, LEARNING, future, -, scheduled",
        "ACTIVE, LEARNING, past, past, ended",
        "ACTIVE, -, future, past, ended",
        "PAUSED, LEARNING, past, past, paused",
        "CAMPAIGN_PAUSED, LEARNING, future, -, campaign_off",
        "WITH_ISSUES, LEARNING, past, -, issues"
      })
  void anAdSetAddsItsScheduleAndItsLearning(
      String effective, String learning, String start, String end, String word) {
    assertThat(Delivery.of(adSet(effective, learning, start, end), CAMPAIGN, NOW).word())
        .isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, active",
    "PENDING_REVIEW, in_review",
    "PREAPPROVED, active",
    "DISAPPROVED, rejected",
    "PENDING_BILLING_INFO, billing",
    "ADSET_PAUSED, adset_off",
    "CAMPAIGN_PAUSED, campaign_off",
    "PAUSED, paused",
    "WITH_ISSUES, issues"
  })
  void anAdIsAsMetaSays(String effective, String word) {
    AdSet learning = adSet("ACTIVE", "LEARNING", "past", null);
    assertThat(
            Delivery.of(anAd().withEffectiveStatus(effective).build(), learning, CAMPAIGN, NOW)
                .word())
        .isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, ended", "DISAPPROVED, rejected", "PAUSED, paused"})
  void anAdEndsWithItsAdSetUnlessItHasAStateOfItsOwn(String effective, String word) {
    AdSet ended = adSet("ACTIVE", null, "past", "past");
    assertThat(
            Delivery.of(anAd().withEffectiveStatus(effective).build(), ended, CAMPAIGN, NOW).word())
        .isEqualTo(word);
  }

  private static AdSet adSet(String effective, String learning, String start, String end) {
    var adSet = anAdSet().withEffectiveStatus(effective).from(time(start));
    if (learning != null) {
      adSet.withLearning(learning);
    }
    if (end != null) {
      adSet.until(time(end));
    }
    return adSet.build();
  }

  private static OffsetDateTime time(String word) {
    return OffsetDateTime.parse(word.equals("past") ? PAST : FUTURE);
  }
}
