package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;

/// The lives of the shop's ads, each made from the ad's number and the start of its ad set.
final class Ads {
  private static final Review REJECTED =
      new Review(
          Instant.MIN,
          Review.Verdict.DISAPPROVED,
          "Ads must not imply attributes of the person who sees them.");

  private final History history;

  Ads(History history) {
    this.history = history;
  }

  /// @param inSet which ad of its ad set it is, from 0
  Instant created(int index, int inSet, Instant adSetStart) {
    if (inReview(index)) {
      return history.ago(Duration.ofMinutes(6));
    }
    Instant begin = adSetStart.plus(Duration.ofHours(1 + inSet * 7L));
    if (inSet == 4 && adSetStart.isBefore(history.ago(Duration.ofDays(14)))) {
      // The last ad of a set came later, as a challenger.
      begin = history.ago(Duration.ofDays(9 + index % 20));
    }
    return begin.isAfter(history.now()) ? history.ago(Duration.ofMinutes(40)) : begin;
  }

  String status(int index) {
    return index % 9 == 7 ? "PAUSED" : "ACTIVE";
  }

  Timeline timeline(int index, Instant created) {
    long on = created.getEpochSecond();
    long paused = history.ago(Duration.ofDays(5 + index % 16)).getEpochSecond();
    List<Long> switches =
        status(index).equals("ACTIVE") ? List.of(on) : List.of(on, Math.max(on + 86_400, paused));
    return Timeline.switched(switches).reviewed(review(index), on);
  }

  Review review(int index) {
    if (inReview(index)) {
      return new Review(history.now().plus(Duration.ofMinutes(7)), Review.Verdict.FINE, "");
    }
    return index % 67 == 29 ? REJECTED : Review.NONE;
  }

  private static boolean inReview(int index) {
    return index % 97 == 53;
  }
}
