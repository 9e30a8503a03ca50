package metrix.storage;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.draft.Draft;
import metrix.core.guard.SpendLimits;
import metrix.core.run.ChangedByMeta;
import metrix.core.run.Journal;
import metrix.core.run.RunRecord;
import metrix.core.run.StepError;
import metrix.core.run.StepRecord;
import metrix.core.run.StepState;
import metrix.core.session.ChosenAssets;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.PageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path folder;
  private DataDir dir;
  private Storage storage;

  @BeforeEach
  void open() {
    dir = DataDir.open(folder.resolve("data"));
    storage = Storage.open(dir);
  }

  @AfterEach
  void close() {
    storage.close();
    dir.close();
  }

  @Test
  void readsARunBackAsItWasWritten() {
    RunRecord run = Sample.run("run1");

    storage.journal().begin(run);

    assertThat(storage.journal().find("run1")).contains(run);
  }

  @Test
  void knowsEveryStepAfterACrash() {
    Journal journal = storage.journal();
    journal.begin(Sample.run("run1"));
    StepError error =
        new StepError(
            100,
            1885272,
            "Budget too low",
            Optional.of("Budget"),
            Optional.of("adSet.dailyBudget"),
            "Write more.",
            Optional.of("A1"));
    StepRecord refused =
        new StepRecord(2, StepState.REJECTED, Optional.empty(), Optional.of(error), 1, Sample.NOW);
    StepRecord sending =
        new StepRecord(
            3, StepState.SENDING, Optional.empty(), Optional.empty(), 1, Sample.NOW.plusNanos(1));
    journal.steps("run1", List.of(refused, sending));
    journal.changedByMeta("run1", List.of(new ChangedByMeta("1", "n", "name", "a", "b")));
    journal.imagesDeleted("run1", List.of("cup ☕.png"), Sample.NOW);
    journal.note("run1", "Two of one name.");
    journal.spent("run1", 3, 9, 1.5);
    journal.spent("run1", 1, 1, 0.5);

    // A second connection sees what is on disk; nothing was closed.
    try (Database other = Database.open(dir.database())) {
      RunRecord run = new SqlJournal(other).find("run1").orElseThrow();
      assertThat(run.step(2)).isEqualTo(refused);
      assertThat(run.step(3)).isEqualTo(sending);
      assertThat(run.changedByMeta()).hasSize(1);
      assertThat(run.imagesDeleted()).isEqualTo(Map.of("cup ☕.png", Sample.NOW));
      assertThat(run.notes()).containsExactly("Two of one name.");
      assertThat(run.calls()).isEqualTo(4);
      assertThat(run.points()).isEqualTo(10);
      assertThat(run.seconds()).isEqualTo(2.0);
    }
  }

  @Test
  void listsRunsByAgeSheetAndWhetherTheyAreOpen() {
    Journal journal = storage.journal();
    journal.begin(Sample.run("run1"));
    journal.begin(Sample.run("run2"));
    journal.begin(Sample.run("run3"));
    journal.finished("run2", Optional.of(Sample.NOW));

    assertThat(journal.open()).extracting(RunRecord::id).containsExactly("run1", "run3");
    assertThat(journal.latest(2)).extracting(RunRecord::id).containsExactly("run3", "run2");
    assertThat(journal.ofSource("sheet1")).hasSize(3);
    assertThat(journal.ofSource("other")).isEmpty();
    assertThat(journal.ofDraft("draft1"))
        .extracting(RunRecord::id)
        .containsExactly("run3", "run2", "run1");
    assertThat(journal.ofDraft("other")).isEmpty();
    journal.finished("run2", Optional.empty());
    assertThat(journal.open()).hasSize(3);
  }

  @Test
  void refusesARunItHasAlready() {
    storage.journal().begin(Sample.run("run1"));

    assertThatThrownBy(() -> storage.journal().begin(Sample.run("run1")))
        .isInstanceOf(StorageException.class);
    assertThat(storage.journal().latest(5)).hasSize(1);
  }

  @Test
  void remembersImagesByAccount() {
    ImageHash hash = new ImageHash("0a".repeat(16));
    storage.journal().rememberImages(new AccountId("1"), Map.of(Sample.SHA256, hash));

    assertThat(storage.journal().knownImage(new AccountId("1"), Sample.SHA256)).contains(hash);
    assertThat(storage.journal().knownImage(new AccountId("2"), Sample.SHA256)).isEmpty();
  }

  @Test
  void keepsADraftOnlyWhenNobodyChangedItMeanwhile() {
    Draft first = new Draft("d1", 1, Sample.NOW, Sample.form(), List.of(Sample.file()));
    assertThat(storage.drafts().save(first, 0)).isTrue();
    assertThat(storage.drafts().find("d1")).contains(first);
    Draft second = new Draft("d1", 2, Sample.NOW.plusSeconds(1), Sample.form(), List.of());

    assertThat(storage.drafts().save(second, 1)).isTrue();
    assertThat(storage.drafts().save(second, 1)).isFalse();
    assertThat(storage.drafts().all()).containsExactly(second);
    storage.drafts().delete("d1");
    assertThat(storage.drafts().all()).isEmpty();
  }

  @Test
  void tellsTheLatestChangesFirst() {
    ActivityEntry one = entry("update");
    ActivityEntry two = entry("delete");
    storage.activity().append(List.of(one, two));

    assertThat(storage.activity().latest(10)).containsExactly(two, one);
    assertThat(storage.activity().latest(1)).containsExactly(two);
  }

  @Test
  void remembersTheChoiceAndNothingOfTheLastOne() {
    storage
        .chosen()
        .save(new ChosenAssets(new AccountId("1"), Optional.of(new PageId("2")), Optional.empty()));
    storage.chosen().save(ChosenAssets.only(new AccountId("3")));

    assertThat(storage.chosen().load()).contains(ChosenAssets.only(new AccountId("3")));
    assertThat(Storage.peekChosen(DataDir.readOnly(dir.root())))
        .as("read beside the process that writes")
        .contains(ChosenAssets.only(new AccountId("3")));
  }

  @Test
  void remembersWhatAnAccountMaySpend() {
    AdCurrency usd = AdCurrency.of("USD").orElseThrow();
    SpendLimits limits = new SpendLimits(Optional.of(usd("50.00")), Optional.empty(), false);
    storage.limits().save(ACCOUNT, limits);

    assertThat(storage.limits().load(ACCOUNT, usd)).isEqualTo(limits);
    assertThat(Storage.peekLimits(dir).load(ACCOUNT, usd)).isEqualTo(limits);
    assertThat(storage.limits().load(new AccountId("7"), usd)).isEqualTo(SpendLimits.STANDARD);
    assertThat(storage.limits().load(ACCOUNT, AdCurrency.of("EUR").orElseThrow()).perObject())
        .as("an amount in a currency that the account had before")
        .isEmpty();
    storage.limits().save(ACCOUNT, SpendLimits.STANDARD);
    assertThat(storage.limits().load(ACCOUNT, usd)).isEqualTo(SpendLimits.STANDARD);
  }

  @Test
  void peeksAtAFolderThatNobodyHas() {
    storage.chosen().save(ChosenAssets.only(new AccountId("3")));
    close();

    assertThat(Storage.peekChosen(DataDir.readOnly(dir.root()))).isPresent();
    assertThat(Storage.peekChosen(DataDir.readOnly(folder.resolve("none")))).isEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
    open();
  }

  @Test
  void refusesAFileOfANewerProgram() {
    close();
    try (Database database = Database.open(dir.database())) {
      database.run("PRAGMA user_version=99");
    }
    dir = DataDir.open(dir.root());

    assertThatThrownBy(() -> Storage.open(dir)).hasMessageContaining("newer Metrix");
    assertThatThrownBy(() -> Database.readOnly(dir.database()))
        .as("nor for reading")
        .hasMessageContaining("newer Metrix");
    dir.close();
    deleteDatabase();
    open();
  }

  @Test
  void refusesADamagedFileAndLeavesItAsItIs() throws IOException {
    for (int i = 0; i < 30; i++) {
      storage.journal().begin(Sample.run("run" + i));
    }
    close();
    try (var file = new RandomAccessFile(dir.database().toFile(), "rw")) {
      for (long at = 4096; at + 512 < file.length(); at += 4096) {
        file.seek(at);
        file.write(new byte[512]);
      }
    }
    byte[] damaged = Files.readAllBytes(dir.database());
    dir = DataDir.open(dir.root());

    assertThatThrownBy(() -> Storage.open(dir)).hasMessageContaining("damaged");
    assertThat(Files.readAllBytes(dir.database())).isEqualTo(damaged);
    dir.close();
    deleteDatabase();
    open();
  }

  @Test
  void keepsNothingOfADeletedDraftInTheFile() throws IOException {
    storage.drafts().save(new Draft("d1", 1, Sample.NOW, Sample.form(), List.of()), 0);
    storage.drafts().delete("d1");
    close();

    assertThat(
            new String(
                Files.readAllBytes(dir.database()), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("https://a.example");
    open();
  }

  private void deleteDatabase() {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Path file = dir.root().resolve("metrix.db" + suffix);
      if (Files.exists(file)) {
        assertThat(file.toFile().delete()).isTrue();
      }
    }
  }

  private static ActivityEntry entry(String action) {
    return new ActivityEntry(
        Sample.NOW.plus(Duration.ofMillis(1)),
        Optional.of("Sam Seller (4)"),
        action,
        Optional.of(Level.AD_SET),
        Optional.of("1"),
        Optional.of("Set"),
        Optional.of("Daily budget"),
        Optional.of("10"),
        Optional.empty(),
        Optional.of("run1"),
        "made",
        Optional.of(new ActivityEntry.Call("POST", "1", 3)),
        Optional.empty(),
        Optional.empty());
  }
}
