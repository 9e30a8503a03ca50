package metrix.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.run.CallPlan;
import metrix.core.run.CallPlan.Trick;
import metrix.model.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedCallPlansTest {
  private static final AccountId ONE = new AccountId("1");
  private static final AccountId OTHER = new AccountId("2");

  @TempDir Path folder;

  @Test
  void remembersWhatMetaRefusedOnAnAccount() {
    try (var dir = DataDir.open(folder)) {
      try (var storage = Storage.open(dir)) {
        assertThat(storage.callPlans().of(ONE)).isEqualTo(CallPlan.STANDARD);
        storage.callPlans().refused(ONE, Trick.ZIP_UPLOAD);
        storage.callPlans().refused(ONE, Trick.IMAGE_REFERENCE);
        storage.settings().put("callplan.in_flight", "16");
      }
      try (var storage = Storage.open(dir)) {
        assertThat(storage.callPlans().of(ONE).tricks()).isEmpty();
        storage.callPlans().allowed(ONE, Trick.ZIP_UPLOAD);
        assertThat(storage.callPlans().of(ONE).tricks()).containsExactly(Trick.ZIP_UPLOAD);
        assertThat(storage.callPlans().of(OTHER)).isEqualTo(CallPlan.STANDARD.withInFlight(16));
      }
    }
  }

  @Test
  void findsTheActivityOfTheLastHour() {
    try (var dir = DataDir.open(folder);
        var storage = Storage.open(dir)) {
      storage.activity().append(List.of(at("2026-11-23T09:00:00Z"), at("2026-11-23T09:30:00Z")));

      assertThat(storage.activity().since(Instant.parse("2026-11-23T09:00:01Z")))
          .singleElement()
          .isEqualTo(at("2026-11-23T09:30:00Z"));
    }
  }

  private static ActivityEntry at(String time) {
    return new ActivityEntry(
        Instant.parse(time),
        Optional.empty(),
        "update",
        Optional.empty(),
        Optional.of("7"),
        Optional.empty(),
        Optional.of("Daily budget"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "made",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
