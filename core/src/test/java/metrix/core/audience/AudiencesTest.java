package metrix.core.audience;

import static metrix.testkit.Samples.aTargeting;
import static metrix.testkit.Samples.aTokenReport;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import metrix.core.session.Connection;
import metrix.core.session.Mode;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.model.Interest;
import metrix.model.OptimizationGoal;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class AudiencesTest {
  private final FakeMarketingApi meta = aMeta();
  private final Connection connection = over(meta);
  private final Audiences audiences = new Audiences();

  @Test
  void asksOnceForWhatIsTypedTwice() {
    List<Place> first = audiences.places(connection, "united", Set.of());
    long calls = meta.usage().calls();

    assertThat(audiences.places(connection, " United ", Set.of())).isEqualTo(first).hasSize(1);
    assertThat(meta.usage().calls()).isEqualTo(calls);
  }

  @Test
  void keepsKindsOfPlacesAndInterestsApart() {
    audiences.places(connection, "united", Set.of());
    long calls = meta.usage().calls();

    assertThat(audiences.places(connection, "united", Set.of(PlaceType.CITY))).isEmpty();
    assertThat(audiences.interests(connection, "camping")).extracting(Interest::id).contains("1");
    assertThat(meta.usage().calls()).isEqualTo(calls + 2);
  }

  @Test
  void asksNothingForAnEmptyText() {
    long calls = meta.usage().calls();

    assertThat(audiences.places(connection, "  ", Set.of())).isEmpty();
    assertThat(audiences.interests(connection, "")).isEmpty();
    assertThat(meta.usage().calls()).isEqualTo(calls);
  }

  @Test
  void givesNoAnswerOfAnotherConnection() {
    audiences.places(connection, "united", Set.of());
    FakeMarketingApi other = aMeta();

    audiences.places(over(other), "united", Set.of());

    assertThat(other.usage().calls()).isEqualTo(1);
  }

  @Test
  void keepsNoFailure() {
    meta.failingReads(GraphFailure.Kind.TRANSIENT, 1);

    assertThatThrownBy(() -> audiences.interests(connection, "camping"))
        .isInstanceOf(GraphFailure.class);
    assertThat(audiences.interests(connection, "camping")).hasSize(1);
  }

  @Test
  void asksAnewOnceItHasForgotten() {
    audiences.interests(connection, "camping");
    long calls = meta.usage().calls();

    audiences.forget();
    audiences.interests(connection, "camping");

    assertThat(meta.usage().calls()).isEqualTo(calls + 1);
  }

  @Test
  void estimatesAnAudienceAnewEachTime() {
    long calls = meta.usage().calls();
    for (int i = 0; i < 2; i++) {
      assertThat(
              audiences
                  .size(
                      connection, anAdAccount().build(), aTargeting(), OptimizationGoal.LINK_CLICKS)
                  .ready())
          .isTrue();
    }
    assertThat(meta.usage().calls()).isEqualTo(calls + 2);
  }

  private static FakeMarketingApi aMeta() {
    return new FakeMarketingApi(ManualClock.at("2026-11-23T09:00:00Z"))
        .with(Place.country("US", "United States"))
        .with(
            new Interest(
                "1", "Camping", List.of("Outdoors"), OptionalLong.empty(), OptionalLong.empty()));
  }

  private static Connection over(FakeMarketingApi api) {
    return new Connection(
        Mode.DEMO, api, GraphUrl.META, aTokenReport(), List.of(), Optional.empty());
  }
}
