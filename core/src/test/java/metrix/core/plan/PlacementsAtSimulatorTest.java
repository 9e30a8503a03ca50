package metrix.core.plan;

import static metrix.testkit.Samples.aTargeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metrix.marketing.GraphFailure;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.model.AdAccount;
import metrix.model.OptimizationGoal;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.Targeting;
import metrix.rules.PlacementRules;
import metrix.testkit.DemoSimulator;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

/// Every pair of placements before our rules and before the simulator's, which share no code.
class PlacementsAtSimulatorTest {
  /// Moved by waiting only: thousands of questions pass the limits of an hour in no time.
  private static final ManualClock CLOCK = ManualClock.at(DemoSimulator.START);

  @Test
  void judgesEveryPairOfPlacementsAsTheSimulatorDoes() {
    List<String> disagreed = new ArrayList<>();
    try (var simulator = DemoSimulator.start(CLOCK);
        var api =
            MetaMarketingApi.open(
                simulator.token(), simulator.graph(), ApiVersion.V26_0, CLOCK, CLOCK::sleep)) {
      AdAccount account = api.adAccounts().getFirst();
      List<String> words = words();
      for (int i = 0; i < words.size(); i++) {
        for (String second : words.subList(i, words.size())) {
          String typed = words.get(i) + ";" + second;
          boolean ours = PlacementRules.read(typed, "p").problems().isEmpty();
          if (ours != taken(api, account, placements(words.get(i), second))) {
            disagreed.add(typed + (ours ? " is refused there" : " is refused here"));
          }
        }
      }
    }
    assertThat(disagreed).isEmpty();
  }

  private static List<String> words() {
    return Stream.of(Platform.values())
        .flatMap(p ->
            Stream.concat(
                Stream.of(p.wire()), p.positions().stream().map(at -> p.wire() + ":" + at)))
        .toList();
  }

  private static Placements placements(String... words) {
    Map<Platform, List<String>> chosen = new EnumMap<>(Platform.class);
    for (String word : words) {
      String[] parts = word.split(":", 2);
      Platform platform = Platform.parse(parts[0]).orElseThrow();
      List<String> positions = chosen.computeIfAbsent(platform, _ -> new ArrayList<>());
      (parts.length == 1 ? platform.positions() : List.of(parts[1]))
          .stream().filter(p -> !positions.contains(p)).forEach(positions::add);
    }
    return new Placements(
        chosen.entrySet().stream()
            .map(e ->
                new OnPlatform(
                    e.getKey(),
                    e.getValue().size() == e.getKey().positions().size()
                        ? List.of()
                        : e.getValue()))
            .toList());
  }

  private static boolean taken(MetaMarketingApi api, AdAccount account, Placements placements) {
    Targeting usual = aTargeting();
    try {
      api.audienceSize(
          account,
          new Targeting(
              usual.places(),
              List.of(),
              List.of(),
              18,
              65,
              usual.gender(),
              false,
              usual.refinement(),
              placements),
          OptimizationGoal.REACH);
      return true;
    } catch (GraphFailure _) {
      return false;
    }
  }
}
