package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import metrix.marketing.GraphUrl;
import metrix.marketing.TargetingReads;
import metrix.model.AccountId;
import metrix.model.CustomAudience;
import metrix.model.Language;
import metrix.model.Trait;
import metrix.model.TraitKind;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetaTargetingTest {
  private static final AccountId ACCOUNT = Written.ACCOUNT;
  private final FakeMeta meta = new FakeMeta();
  private final MetaMarketingApi api = new Opened().to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void findsTraitsOfTheWantedKinds() {
    meta.on(
        "GET act_361744628296290/targetingsearch",
        """
        {"data":[{"id":"6002714895372","name":"Frequent Travelers","type":"behaviors"},
        {"id":"1","name":"Travel","type":"interests"},{"id":"2","name":"x","type":"net_worth"},
        {"id":"3","name":"Married","type":"relationship_statuses"}]}\
        """);

    assertThat(api.targeting().traits(ACCOUNT, "travel", TraitKind.DEMOGRAPHICS, 9))
        .containsExactly(new Trait(TraitKind.RELATIONSHIP_STATUSES, "3", "Married"));
    assertThat(meta.last().query()).containsEntry("limit", "9").doesNotContainKey("limit_type");
    assertThat(api.targeting().traits(ACCOUNT, "travel", Set.of(TraitKind.BEHAVIORS), 9))
        .extracting(Trait::name)
        .containsExactly("Frequent Travelers");
    assertThat(meta.last().query()).containsEntry("limit_type", "behaviors");
  }

  @Test
  void readsTraitsByIdAndLeavesOutThoseThatAreNotValid() {
    meta.on(
        "GET act_361744628296290/targetingvalidation",
        """
        {"data":[{"id":"6002714895372","name":"Frequent Travelers","type":"behaviors","valid":true},
        {"id":"7","name":"Gone","type":"behaviors","valid":false},{"id":"8","valid":false}]}\
        """);

    assertThat(api.targeting().traitsById(ACCOUNT, Set.of("8", "7", "6002714895372")))
        .extracting(Trait::id)
        .containsExactly("6002714895372");
    assertThat(meta.last().query()).containsEntry("id_list", "[\"6002714895372\",\"7\",\"8\"]");
  }

  @Test
  void readsAudiencesConversionsAndLanguages() {
    meta.on(
            "GET act_361744628296290/customaudiences",
            "{\"data\":[{\"id\":\"23\",\"name\":\"Buyers\",\"subtype\":\"LOOKALIKE\"}]}")
        .on(
            "GET act_361744628296290/customconversions",
            "{\"data\":[{\"id\":\"31\",\"name\":\"Thanks\"}]}")
        .on("GET search", "{\"data\":[{\"key\":6,\"name\":\"English (US)\"}]}");

    assertThat(api.targeting().customAudiences(ACCOUNT))
        .singleElement()
        .matches(CustomAudience::isLookalike);
    assertThat(api.targeting().customConversions(ACCOUNT))
        .extracting(c -> c.id() + " " + c.name())
        .containsExactly("31 Thanks");
    assertThat(api.targeting().languages("engl", 5))
        .containsExactly(new Language(6, "English (US)"));
  }

  @Test
  void findsInTheSimulatorByIdWhatTheSearchFinds() {
    try (var simulator = Simulator.start(SimulatorConfig.defaults());
        var open = new Opened().to(new GraphUrl(simulator.graphUrl()))) {
      AccountId account = open.adAccounts().getFirst().id();
      TargetingReads reads = open.targeting();
      for (TraitKind kind : TraitKind.values()) {
        Trait first =
            Stream.of("a", "h", "m", "s", "t")
                .flatMap(letter -> reads.traits(account, letter, Set.of(kind), 5).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is found of " + kind));
        assertThat(first.kind()).isEqualTo(kind);
        if (!kind.numbered()) {
          assertThat(reads.traitsById(account, Set.of(first.id(), "1"))).contains(first);
        }
      }
      assertThat(reads.languages("german", 9)).isNotEmpty();
      assertThat(reads.customAudiences(account)).anyMatch(CustomAudience::isLookalike);
      assertThat(reads.customConversions(account)).isNotEmpty();
    }
  }
}
