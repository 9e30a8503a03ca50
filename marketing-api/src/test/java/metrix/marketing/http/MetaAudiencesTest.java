package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetaAudiencesTest {
  private final FakeMeta meta = new FakeMeta();
  private final MetaMarketingApi api = new Opened().to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void readsPlacesByKeyAndLeavesOutUnknownOnes() {
    meta.on(
        "GET search",
        Reply.ok(
            """
            {"data":{"cities":{"2418779":{"key":"2418779","type":"city","name":"Portland",
            "country_code":"US","region":"Oregon","country_name":"United States"}}}}\
            """),
        Reply.ok("{\"data\":[]}"));

    assertThat(api.placesByKey(PlaceType.CITY, Set.of("2418779", "1")))
        .singleElement()
        .satisfies(place -> {
          assertThat(place.name()).isEqualTo("Portland");
          assertThat(place.countryCode()).contains("US");
          assertThat(place.detail()).isEqualTo("Oregon, United States");
        });
    assertThat(meta.last().query())
        .containsEntry("type", "adgeolocationmeta")
        .containsEntry("cities", "[\"1\",\"2418779\"]");
    assertThat(api.placesByKey(PlaceType.REGION, Set.of("1"))).isEmpty();
  }

  @Test
  void readsInterestsByIdAndLeavesOutThoseThatAreNotValid() {
    meta.on(
        "GET search",
        """
        {"data":[{"name":"Cooking","valid":true,"id":"6003659420716","audience_size_lower_bound":4},
        {"name":"Gone","valid":false,"id":"7"},{"name":"8","valid":false}]}\
        """);

    assertThat(api.interestsById(Set.of("6003659420716", "7", "8")))
        .extracting(Interest::id)
        .containsExactly("6003659420716");
    assertThat(meta.last().query())
        .containsEntry("type", "adinterestvalid")
        .containsEntry("interest_fbid_list", "[\"6003659420716\",\"7\",\"8\"]");
  }

  @Test
  void asksForManyKeysInParts() {
    meta.on("GET search", "{\"data\":{}}");
    Set<String> keys =
        IntStream.range(0, 250).mapToObj(String::valueOf).collect(Collectors.toSet());

    api.placesByKey(PlaceType.CITY, keys);

    assertThat(meta.asked()).hasSize(3);
  }

  @Test
  void findsByKeyInTheSimulatorWhatTheSearchFinds() {
    try (var simulator = Simulator.start(SimulatorConfig.defaults());
        var open = new Opened().to(new GraphUrl(simulator.graphUrl()))) {
      for (PlaceType type : PlaceType.SEARCHED) {
        Place found = open.places("", Set.of(type), 1).getFirst();
        assertThat(open.placesByKey(type, Set.of(found.key(), "0"))).containsExactly(found);
      }
      assertThat(open.placesByKey(PlaceType.ZIP, Set.of("US:59001", "XX:59001")))
          .extracting(Place::key)
          .containsExactly("US:59001");
      Interest cooking = open.interests("cook", 1).getFirst();
      assertThat(open.interestsById(Set.of(cooking.id(), "1")))
          .extracting(Interest::name)
          .containsExactly(cooking.name());
    }
  }
}
