package metrix.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Ids;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
  private static final Instant NOW = Instant.parse("2026-10-14T19:00:00Z");
  private static final int ADS = 100_000;

  private static World world() {
    return DemoWorld.build(
        1, ADS, "USD", ZoneId.of("America/Los_Angeles"), NOW, TargetingCatalog.load());
  }

  @Test
  void holdsAHundredThousandAdsThatAllHaveTheirPlace() {
    World world = world();

    assertThat(world.children(Assets.SHOP, Kind.AD).size()).isEqualTo(ADS);
    long last = Long.MAX_VALUE;
    int ads = 0;
    for (Node adSet : world.children(Assets.SHOP, Kind.ADSET).values()) {
      assertThat(adSet.id()).isLessThan(last);
      last = adSet.id();
      for (Node ad : world.children(adSet.path(), Kind.AD).values()) {
        assertThat(ad.parent()).isEqualTo(adSet.id());
        ads++;
      }
    }
    assertThat(ads).isEqualTo(ADS);
  }

  @Test
  void makesTheSameObjectAgainAndFindsItThroughItsParents() {
    World world = world();
    World twin = world();
    long newest = world.children(Assets.SHOP, Kind.AD).below(Long.MAX_VALUE).next().id();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      long id = newest - random.nextInt(ADS) * Ids.STEP;
      Node ad = world.node(id).orElseThrow();
      Node adSet = world.parent(ad).orElseThrow();
      Node campaign = world.campaignOf(ad).orElseThrow();
      String creative = ad.json().path("creative").path("id").asString("");

      assertThat(world.children(adSet.path(), Kind.AD).values()).extracting(Node::id).contains(id);
      assertThat(world.children(campaign.path(), Kind.ADSET).values())
          .extracting(Node::id)
          .contains(adSet.id());
      assertThat(world.children(campaign.path(), Kind.AD).values())
          .extracting(Node::id)
          .contains(id);
      assertThat(world.node(creative, Kind.CREATIVE)).isPresent();
      assertThat(twin.node(id).orElseThrow().json()).isEqualTo(ad.json());
      assertThat(twin.node(id).orElseThrow().created()).isEqualTo(ad.created());
    }
  }

  @Test
  void keepsWhatWasChangedInItsPlaceAndPutsWhatIsNewInFront() {
    World world = world();
    Node old =
        world.children(Assets.SHOP, Kind.CAMPAIGN).values().stream()
            .skip(3)
            .findFirst()
            .orElseThrow();
    world.put(old.withConfigured("DELETED", NOW));
    Node fresh =
        new Node(
            world.nextId(),
            Kind.CAMPAIGN,
            Assets.SHOP,
            0,
            old.body(),
            "PAUSED",
            NOW,
            NOW,
            old.timeline(),
            old.review());
    world.put(fresh);

    var campaigns = world.children(Assets.SHOP, Kind.CAMPAIGN).values().stream().toList();

    assertThat(campaigns.getFirst().id()).isEqualTo(fresh.id());
    assertThat(campaigns.get(4).id()).isEqualTo(old.id());
    assertThat(campaigns.get(4).configured()).isEqualTo("DELETED");
    assertThat(world.node(old.id()).orElseThrow().configured()).isEqualTo("DELETED");
  }
}
