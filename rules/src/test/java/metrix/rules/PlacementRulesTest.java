package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metrix.model.Checked;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "auto", " AUTO "})
  void leavesPlacementsToMeta(String typed) {
    assertThat(PlacementRules.read(typed, "p").get()).isEqualTo(Placements.automatic());
  }

  @Test
  void readsPositionsAndWholePlatforms() {
    assertThat(
            PlacementRules.read(
                    "instagram:story; Facebook:feed;facebook:story;threads;instagram:stream", "p")
                .get())
        .isEqualTo(
            new Placements(
                List.of(
                    new OnPlatform(Platform.FACEBOOK, List.of("feed", "story")),
                    new OnPlatform(Platform.INSTAGRAM, List.of("story", "stream")),
                    new OnPlatform(Platform.THREADS, List.of()))));
  }

  @Test
  void writesPlacementsAsItReadsThem() {
    String typed = "facebook:feed;instagram:story;audience_network";

    assertThat(PlacementRules.read(typed, "p").get()).hasToString(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facebook;messenger:story",
        "messenger:sponsored_messages",
        "facebook",
        "facebook:feed;audience_network",
        "instagram;whatsapp;threads",
        "instagram:story;messenger:story",
        "messenger;facebook"
      })
  void takesWhatGoesTogether(String typed) {
    assertThat(PlacementRules.read(typed, "p").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "audience_network, another platform",
    "facebook:story, facebook:feed or instagram:story",
    "messenger:story, facebook:feed or instagram:story",
    "facebook:marketplace, facebook:feed",
    "facebook:search;instagram:story, facebook:feed",
    "threads, instagram:stream",
    "whatsapp;instagram:stream, instagram:story",
    "messenger:sponsored_messages;facebook:feed, ad set of their own",
    "facebook:video_feeds, Choose of facebook",
    "instagram:explore, explore_home",
    "myspace, facebook:feed",
    "auto;facebook:feed, Keep one"
  })
  void refusesWhatDoesNotGoTogetherAndSaysWhatWould(String typed, String fix) {
    Checked<Placements> read = PlacementRules.read(typed, "p");

    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .extracting(Problem::fix, Problem::what)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .anyMatch(said -> said.toString().contains(fix));
  }

  @Test
  void leavesToMetaWhatIsNotVerified() {
    assertThat(PlacementRules.read("instagram:ig_search", "p").problems())
        .singleElement()
        .matches(p -> !p.isError());
  }
}
