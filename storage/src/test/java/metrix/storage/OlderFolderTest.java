package metrix.storage;

import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metrix.core.draft.Draft;
import metrix.core.plan.AdForm;
import metrix.core.plan.CampaignTerms;
import metrix.core.plan.CreativeForm;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.ImageRef;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.PromotionForm;
import metrix.core.plan.Step;
import metrix.core.run.RunRecord;
import metrix.core.run.StepRecord;
import metrix.core.run.StepState;
import metrix.model.AdContent;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.Budget;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.Destination;
import metrix.model.Enhancements;
import metrix.model.ObjectChange;
import metrix.model.Placements;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder of any version that was released opens, with everything that stands in it.
class OlderFolderTest {
  private static final Path CHANGES = Path.of("..", "CHANGELOG.md");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("released")
  void opensWithItsRunsDraftsAndChoices(String version) {
    OlderFolder.write(version, folder);

    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      assertThat(storage.journal().open()).extracting(RunRecord::id).containsExactly("run1");
      assertThat(storage.drafts().all()).extracting(Draft::id).containsExactly("draft1");
      assertThat(storage.chosen().load()).isPresent();
      assertThat(storage.activity().latest(5))
          .as("an entry of a time that did not know who")
          .singleElement()
          .matches(e -> e.who().isEmpty() && e.call().isEmpty());
      assertThat(storage.journal().ofDraft("draft1"))
          .as("the draft finds the run that launched it")
          .hasSize(1);
    }
  }

  /// A version that has its heading in CHANGELOG.md has its folder beside this test.
  static Stream<String> released() throws IOException {
    return Pattern.compile("^## (\\d+\\.\\d+\\.\\d+)", Pattern.MULTILINE)
        .matcher(Files.readString(CHANGES))
        .results()
        .map(heading -> heading.group(1));
  }

  @Test
  void looksAtTheChoiceInAFolderThatNobodyHasBroughtUpToDate() {
    OlderFolder.write("0.1.0", folder);

    assertThat(Storage.peekChosen(DataDir.readOnly(folder))).isPresent();
  }

  @Test
  void readsWhatTheFirstVersionDidNotSayAsNothingBeyondTheUsual() {
    Plan plan = planOfTheFirstVersion();

    List<Intent> intents = plan.steps().stream().map(Step::intent).toList();
    AdSetSpec set = ((Intent.MakeAdSet) intents.get(2)).spec();
    assertThat(plan.undoes()).isEmpty();
    assertThat(plan.notes()).isEmpty();
    assertThat(set.destination()).contains(Destination.WEBSITE);
    assertThat(set.options()).isEqualTo(AdSetOptions.none());
    assertThat(set.targeting().refinement()).isEqualTo(Refinement.none());
    assertThat(set.targeting().placements()).isEqualTo(Placements.automatic());
    assertThat(set.targeting().places().getFirst().radius()).contains(Radius.kilometres(25));
    assertThat(((Intent.MakeCampaign) intents.get(1)).spec().spendCap()).isEmpty();
    assertThat(((Intent.ChangeObject) intents.get(6)).changes())
        .hasSize(3)
        .contains(new ObjectChange.SetBudget(new Budget.Daily(usd("3.00"))));
  }

  @Test
  void readsAnAdOfTheFirstVersionAsOneImageThatOpensAWebsite() {
    Intent.MakeAd make = (Intent.MakeAd) planOfTheFirstVersion().step(5).intent();

    AdSpec ad = make.spec();
    assertThat(make.images()).containsExactly(new ImageRef.UploadedBy(1));
    assertThat(ad.name()).isEqualTo("“quoted” \n line");
    assertThat(ad.content())
        .isEqualTo(
            new AdContent.OneImage(
                Wording.of("New cups are here.", "Cups", "Free delivery"),
                new ClickTarget.Website(URI.create("https://shop.example/cups")),
                CallToAction.SHOP_NOW,
                Optional.empty()));
    assertThat(ad.enhancements()).isEqualTo(Enhancements.off());
  }

  @Test
  void knowsOfEveryStepHowItStood() {
    OlderFolder.write("0.1.0", folder);

    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      RunRecord run = storage.journal().find("run1").orElseThrow();
      assertThat(run.steps().stream().map(StepRecord::state))
          .containsExactly(
              StepState.CONFIRMED,
              StepState.CONFIRMED,
              StepState.SENDING,
              StepState.PLANNED,
              StepState.PLANNED,
              StepState.PLANNED,
              StepState.REJECTED);
      assertThat(run.step(7).error().orElseThrow().subcode()).isEqualTo(1_885_272);
      assertThat(run.plan().hash()).as("what was confirmed").isEqualTo("hash1");
    }
  }

  @Test
  void opensADraftOfTheFirstVersionAsItWasTyped() {
    OlderFolder.write("0.1.0", folder);

    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      Draft draft = storage.drafts().find("draft1").orElseThrow();
      assertThat(draft.images()).containsExactly(Sample.file());
      assertThat(draft.content().campaign().terms()).isEqualTo(CampaignTerms.none());
      assertThat(draft.content().adSet().promotion()).isEqualTo(PromotionForm.none());
      assertThat(draft.content().adSet().delivery()).isEqualTo(DeliveryForm.none());
      assertThat(draft.content().adSet().refinement()).isEqualTo(Refinement.none());
      AdForm ad = draft.content().ad();
      assertThat(ad)
          .isEqualTo(
              AdForm.ofOneImage(
                  "Ad",
                  "",
                  "a.png",
                  "text",
                  "",
                  "",
                  "",
                  "https://a.example",
                  "",
                  Optional.empty()));
      assertThat(ad.creative()).isEqualTo(CreativeForm.usual());
    }
  }

  @Test
  void refusesAFolderWithAnOpenRunThatItCannotReadAndTellsItsFacts() throws IOException {
    OlderFolder.write("0.1.0", folder);
    change("UPDATE runs SET plan = replace(plan, 'MakeAdSet', 'MakeAdGroup')");
    byte[] before = Files.readAllBytes(folder.resolve("metrix.db"));

    try (DataDir dir = DataDir.open(folder)) {
      assertThatThrownBy(() -> Storage.open(dir))
          .isInstanceOf(StorageException.class)
          .hasMessageContainingAll(
              "run1",
              "“Make things”",
              "still open",
              "Of its 7 steps 2 are made and 1 may be made",
              "mx-run1",
              "Nothing was changed");
    }
    assertThat(Files.readAllBytes(folder.resolve("metrix.db"))).isEqualTo(before);
  }

  @Test
  void tellsTheFactsOfARunWhoseTextIsNoTextAtAll() {
    OlderFolder.write("0.1.0", folder);
    change("UPDATE runs SET plan = '{\"title'");

    try (DataDir dir = DataDir.open(folder)) {
      assertThatThrownBy(() -> Storage.open(dir))
          .isInstanceOf(StorageException.class)
          .hasMessageContainingAll("run1", "mx-run1");
    }
  }

  @Test
  void saysWhichDraftItCannotRead() {
    OlderFolder.write("0.1.0", folder);
    change("UPDATE drafts SET content = '{}'");

    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      assertThatThrownBy(() -> storage.drafts().find("draft1"))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("draft1");
      assertThat(storage.journal().open()).hasSize(1);
    }
  }

  private Plan planOfTheFirstVersion() {
    OlderFolder.write("0.1.0", folder);
    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      return storage.journal().find("run1").orElseThrow().plan();
    }
  }

  /// As somebody else's program would.
  private void change(String sql) {
    try (DataDir dir = DataDir.open(folder);
        Database database = Database.open(dir.database())) {
      database.run(sql);
    }
  }
}
