package metrix.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusModelTest {
  private static final Instant NOW = Instant.parse("2026-10-14T19:00:00Z");

  // Meta, "Ad object status" page, and the order that 471 recorded answers show.
  @ParameterizedTest(name = "campaign {0}, ad set {1} {2}, ad {3} {4}: {5} and {6}")
  @CsvSource({
    "ACTIVE, ACTIVE, FINE, ACTIVE, FINE, ACTIVE, ACTIVE",
    "PAUSED, ACTIVE, FINE, ACTIVE, FINE, CAMPAIGN_PAUSED, CAMPAIGN_PAUSED",
    "PAUSED, PAUSED, FINE, ACTIVE, FINE, PAUSED, ADSET_PAUSED",
    "PAUSED, PAUSED, FINE, PAUSED, FINE, PAUSED, PAUSED",
    "ACTIVE, PAUSED, FINE, ACTIVE, FINE, PAUSED, ADSET_PAUSED",
    "PAUSED, ACTIVE, FINE, PAUSED, FINE, CAMPAIGN_PAUSED, PAUSED",
    "PAUSED, PAUSED, FINE, PAUSED, DISAPPROVED, PAUSED, DISAPPROVED",
    "ACTIVE, ACTIVE, FINE, PAUSED, REVIEW, ACTIVE, PENDING_REVIEW",
    "ACTIVE, ACTIVE, ISSUES, ACTIVE, FINE, WITH_ISSUES, WITH_ISSUES",
    "ACTIVE, ACTIVE, ISSUES, PAUSED, FINE, WITH_ISSUES, PAUSED",
    "ARCHIVED, ACTIVE, FINE, ACTIVE, DISAPPROVED, ARCHIVED, ARCHIVED",
    "DELETED, ARCHIVED, FINE, ACTIVE, FINE, DELETED, DELETED",
    "ACTIVE, ACTIVE, FINE, DELETED, DISAPPROVED, ACTIVE, DELETED",
    "ACTIVE, ACTIVE, FINE, ARCHIVED, FINE, ACTIVE, ARCHIVED"
  })
  void ranksOwnEndBeforeReviewBeforeOwnPauseBeforeParents(
      String campaign,
      String adSet,
      String adSetTrouble,
      String ad,
      String adTrouble,
      String setShows,
      String adShows) {
    World world = new World(120_200_000_000_000_742L);
    world.add(
        new Account(
            "1",
            "Shop",
            "USD",
            ZoneId.of("America/Los_Angeles"),
            1,
            1,
            0,
            Json.object(),
            "US",
            NOW));
    Node top = put(world, Kind.CAMPAIGN, 0, campaign, "FINE");
    Node middle = put(world, Kind.ADSET, top.id(), adSet, adSetTrouble);
    Node bottom = put(world, Kind.AD, middle.id(), ad, adTrouble);

    assertThat(StatusModel.effective(world, middle, NOW)).isEqualTo(setShows);
    assertThat(StatusModel.effective(world, bottom, NOW)).isEqualTo(adShows);
  }

  private static Node put(World world, Kind kind, long parent, String status, String trouble) {
    Review review =
        trouble.equals("REVIEW")
            ? new Review(NOW.plusSeconds(60), Review.Verdict.FINE, "")
            : new Review(Instant.MIN, Review.Verdict.valueOf(trouble), "");
    Node node =
        new Node(
            world.nextId(),
            kind,
            "1",
            parent,
            new Body.Stored(Json.object()),
            status,
            NOW,
            NOW,
            Timeline.OFF,
            review);
    world.put(node);
    return node;
  }
}
