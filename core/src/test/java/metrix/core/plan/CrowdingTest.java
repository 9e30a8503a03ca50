package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.anAdSetSpec;
import static metrix.testkit.Samples.anAdSpec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.ConfiguredStatus;
import metrix.model.CopySpec;
import org.junit.jupiter.api.Test;

class CrowdingTest {
  @Test
  void countsTheLiveAdsOfAnAdSetAndNotTheArchivedOnes() {
    Snapshot shop = shop(48, 5, 0);
    Ref there = new Ref.Existing(shop.adSets().getFirst().id());

    assertThat(Crowding.of(ads(there, 2), shop)).isEmpty();
    assertThat(Crowding.of(ads(there, 4), shop))
        .singleElement()
        .matches(p -> p.at().equals("row 4, ad") && p.what().contains("at most 50 ads"));
  }

  @Test
  void countsTheAdSetsOfACampaign() {
    Snapshot shop = shop(0, 0, 199);
    Ref there = new Ref.Existing(shop.campaigns().getFirst().id());

    assertThat(Crowding.of(adSets(there, 1), shop).size()).isEqualTo(1);
    assertThat(Crowding.of(adSets(new Ref.MadeBy(1), 200), shop)).isEmpty();
    assertThat(Crowding.of(adSets(new Ref.MadeBy(1), 201), shop))
        .singleElement()
        .matches(p -> p.what().contains("at most 200 ad sets"));
  }

  @Test
  void countsCopiesToo() {
    Snapshot shop = shop(50, 0, 0);
    AdId source = shop.ads().getFirst().id();
    var copy =
        new CopySpec(source, "Copy", Optional.empty(), List.of(), List.of(), Optional.empty());
    Ref there = new Ref.Existing(shop.adSets().getFirst().id());

    assertThat(Crowding.of(steps(1, new Intent.MakeCopy(Optional.of(there), copy)), shop))
        .singleElement()
        .matches(p -> p.what().contains("at most 50 ads"));
  }

  private static List<Step> ads(Ref adSet, int count) {
    return steps(count, new Intent.MakeAd(adSet, List.of(), anAdSpec("A")));
  }

  private static List<Step> adSets(Ref campaign, int count) {
    return steps(count, new Intent.MakeAdSet(campaign, anAdSetSpec("S")));
  }

  private static List<Step> steps(int count, Intent intent) {
    return IntStream.rangeClosed(2, count + 1)
        .mapToObj(n -> new Step(n, intent, "Nr. " + n, List.of(n), List.of(), List.of()))
        .toList();
  }

  /// An ad set with ads, beside further ad sets of the same campaign.
  private static Snapshot shop(int live, int archived, int furtherSets) {
    List<Ad> ads = new ArrayList<>();
    for (int i = 0; i < live + archived; i++) {
      ConfiguredStatus status = i < live ? ConfiguredStatus.PAUSED : ConfiguredStatus.ARCHIVED;
      ads.add(anAd().withId(Integer.toString(1000 + i)).withStatus(status).build());
    }
    List<AdSet> sets = new ArrayList<>(List.of(anAdSet().build()));
    for (int i = 0; i < furtherSets; i++) {
      sets.add(anAdSet().withId(Integer.toString(5000 + i)).build());
    }
    return new Snapshot(Forms.account(), List.of(aCampaign().build()), sets, ads, Forms.NOW);
  }
}
