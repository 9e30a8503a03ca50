package metrix.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import metrix.core.draft.Draft;
import metrix.core.guard.SpendLimits;
import metrix.core.run.RunRecord;
import metrix.core.run.StepRecord;
import metrix.core.run.StepState;
import metrix.core.session.ChosenAssets;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.PageId;
import metrix.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk changes the record: bits, whole blocks, the end. What is read afterwards is what was
/// written, or nothing is read at all.
class DamagedFileTest {
  private static final int OF_EACH_KIND = 100;
  private static final AdCurrency USD = AdCurrency.of("USD").orElseThrow();

  @TempDir private Path folder;

  /// What a disk does to a file.
  private enum Damage {
    FLIPPED_BIT,
    ZEROED_BLOCK,
    LOST_END;

    byte[] of(byte[] file, SplittableRandom random) {
      byte[] damaged = file.clone();
      int at = random.nextInt(file.length);
      return switch (this) {
        case FLIPPED_BIT -> {
          damaged[at] ^= (byte) (1 << random.nextInt(8));
          yield damaged;
        }
        case ZEROED_BLOCK -> {
          int start = at / 512 * 512;
          Arrays.fill(damaged, start, Math.min(start + 512, file.length), (byte) 0);
          yield damaged;
        }
        case LOST_END -> Arrays.copyOf(damaged, at);
      };
    }
  }

  /// All that the program goes by.
  private record Held(
      List<RunRecord> open,
      List<RunRecord> ofSource,
      List<RunRecord> ofDraft,
      List<Draft> drafts,
      Optional<ChosenAssets> chosen,
      SpendLimits limits) {}

  @Test
  void isNoticedOrDoesNoHarm() throws IOException {
    Held written = written();
    Path file = folder.resolve("metrix.db");
    byte[] sound = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(8);
    Set<Damage> noticed = EnumSet.noneOf(Damage.class);
    for (Damage damage : Damage.values()) {
      for (int i = 0; i < OF_EACH_KIND; i++) {
        Files.write(file, damage.of(sound, random));
        try {
          assertThat(held()).as("%s, number %d", damage, i).isEqualTo(written);
        } catch (StorageException e) {
          noticed.add(damage);
        }
        Files.deleteIfExists(folder.resolve("metrix.db-wal"));
        Files.deleteIfExists(folder.resolve("metrix.db-shm"));
      }
    }
    assertThat(noticed).containsExactlyInAnyOrder(Damage.values());
  }

  @Test
  void isNoticedWhenNothingIsLeft() throws IOException {
    written();
    Files.write(folder.resolve("metrix.db"), new byte[0]);

    assertThatThrownBy(this::held)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("it is empty");
  }

  private Held written() {
    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      for (int i = 1; i <= 3; i++) {
        storage.journal().begin(Sample.run("run" + i));
        storage.drafts().save(draft("draft" + i), 0);
      }
      storage.journal().finished("run2", Optional.of(Sample.NOW));
      storage
          .journal()
          .steps("run1", List.of(made(1, "0a".repeat(16)), made(2, "120200791900720742")));
      storage
          .chosen()
          .save(
              new ChosenAssets(new AccountId("1"), Optional.of(new PageId("2")), Optional.empty()));
      storage
          .limits()
          .save(
              Samples.ACCOUNT,
              new SpendLimits(Optional.of(Samples.usd("50.00")), Optional.empty(), true));
    }
    return held();
  }

  private static StepRecord made(int number, String result) {
    return new StepRecord(
        number, StepState.CONFIRMED, Optional.of(result), Optional.empty(), 1, Sample.NOW);
  }

  private static Draft draft(String id) {
    return new Draft(id, 1, Instant.EPOCH, Sample.form(), List.of(Sample.file()));
  }

  private Held held() {
    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      return new Held(
          storage.journal().open(),
          storage.journal().ofSource("sheet1"),
          storage.journal().ofDraft("draft1"),
          storage.drafts().all(),
          storage.chosen().load(),
          storage.limits().load(Samples.ACCOUNT, USD));
    }
  }
}
