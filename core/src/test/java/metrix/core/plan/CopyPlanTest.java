package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aCreative;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.Carried;
import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

class CopyPlanTest {
  private static final Campaign CAMPAIGN = aCampaign().build();
  private static final AdSet SET = anAdSet().build();
  private static final Ad AD = anAd().build();
  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final Snapshot HERE =
      new Snapshot(Forms.account(), List.of(CAMPAIGN), List.of(SET), List.of(AD), Forms.NOW);

  @Test
  void takesOverEverythingButWhatShallBeDifferent() {
    Plan plan =
        planned(
                wanted(Optional.of("25"), Optional.of("2026-12-24 09:00"), List.of("CA")),
                set(
                    new Carried("daily_budget", "1000"),
                    new Carried("bid_strategy", "COST_CAP"),
                    new Carried("bid_amount", "120"),
                    new Carried("start_time", "2020-01-01T00:00:00+0000"),
                    new Carried("targeting", "{\"geo_locations\":{\"countries\":[\"US\"]}}")))
            .plan()
            .orElseThrow();

    Intent.MakeCopy copy = (Intent.MakeCopy) plan.step(2).intent();
    assertThat(copy.spec().budget().orElseThrow().amount().plain()).isEqualTo("25.00");
    assertThat(copy.spec().countries()).containsExactly("CA");
    assertThat(copy.spec().carried())
        .extracting(Carried::field)
        .containsExactly("bid_strategy", "bid_amount", "targeting", "start_time");
    assertThat(copy.spec().carried("start_time").orElseThrow()).startsWith("2026-12-24T09:00");
  }

  @Test
  void startsAtOnceWhereTheOldStartIsOver() {
    Plan plan =
        planned(
                wanted(Optional.empty(), Optional.empty(), List.of()),
                set(
                    new Carried("daily_budget", "1000"),
                    new Carried("start_time", "2020-01-01T00:00:00+0000")))
            .plan()
            .orElseThrow();

    assertThat(((Intent.MakeCopy) plan.step(2).intent()).spec().carried("start_time")).isEmpty();
  }

  @Test
  void wantsANewEndWhereTheOldOneIsOver() {
    Planned planned =
        planned(
            wanted(Optional.empty(), Optional.empty(), List.of()),
            set(
                new Carried("daily_budget", "1000"),
                new Carried("end_time", "2020-01-01T00:00:00+0000")));

    assertThat(errors(planned)).singleElement().matches(p -> p.at().endsWith(".end"));
  }

  @Test
  void saysWhatACopyCannotBeGiven() {
    Planned planned =
        planned(
            wanted(Optional.empty(), Optional.empty(), List.of()),
            new LiveObject(
                SET.id(),
                SET.name(),
                List.of(new Carried("daily_budget", "1000")),
                List.of("value_rule_set_id")));

    assertThat(planned.plan().orElseThrow().notes()).anyMatch(n -> n.contains("value_rule_set_id"));
  }

  @Test
  void wantsABudgetForAnAdSetThatLeavesACampaignBudget() {
    Planned planned = planned(wanted(Optional.empty(), Optional.empty(), List.of()), set());

    assertThat(errors(planned)).singleElement().matches(p -> p.at().endsWith(".budget"));
  }

  @Test
  void bringsImagesAlongIntoAnotherAccount() {
    Plan plan =
        across("USD", Set.of(new PageId("7")), List.of(), new Carried("daily_budget", "1000"))
            .plan()
            .orElseThrow();

    assertThat(plan.account()).isEqualTo(other("USD").id());
    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.CAMPAIGN, Step.Kind.AD_SET, Step.Kind.IMAGE, Step.Kind.AD);
    assertThat(plan.step(3).intent())
        .isEqualTo(new Intent.CopyImage(Forms.account().id(), new ImageHash(HASH)));
    Intent.MakeCopy ad = (Intent.MakeCopy) plan.step(4).intent();
    assertThat(plan.step(4).dependsOn()).containsExactly(2, 3);
    assertThat(ad.spec().creative().orElseThrow().carried()).isNotEmpty();
    assertThat(ad.spec().carried("creative")).isEmpty();
  }

  @Test
  void refusesWhatBelongsToTheOldAccount() {
    Planned planned =
        across(
            "USD",
            Set.of(),
            List.of("\"video_id\":\"55\""),
            new Carried("daily_budget", "1000"),
            new Carried("promoted_object", "{\"pixel_id\":\"77\"}"),
            new Carried("targeting", "{\"custom_audiences\":[{\"id\":\"9\"}]}"));

    assertThat(errors(planned))
        .extracting(p -> p.at().replaceFirst("^\\d+\\.", ""))
        .containsExactlyInAnyOrder("pixel", "targeting", "page", "video");
  }

  @Test
  void wantsAmountsAnewInAnotherCurrency() {
    Planned planned =
        across(
            "EUR",
            Set.of(new PageId("7")),
            List.of(),
            new Carried("daily_budget", "1000"),
            new Carried("bid_amount", "120"));

    assertThat(errors(planned))
        .extracting(p -> p.at().replaceFirst("^\\d+\\.", ""))
        .containsExactlyInAnyOrder("budget", "bid_amount");
  }

  private static Planned across(
      String currency, Set<PageId> pages, List<String> more, Carried... ofSet) {
    Snapshot there = new Snapshot(other(currency), List.of(), List.of(), List.of(), Forms.NOW);
    CreativeId id = new CreativeId("120000000000000301");
    LiveCreative creative =
        new LiveCreative(
            id,
            "Blue cup",
            LiveCreative.Form.LINK,
            aCreative(id).says(),
            List.of(
                new Carried(
                    "object_story_spec",
                    "{\"page_id\":\"7\",\"link_data\":{\"image_hash\":\"%s\"%s}}"
                        .formatted(HASH, more.isEmpty() ? "" : "," + String.join(",", more)))),
            List.of());
    Originals originals =
        new Originals(
            HERE,
            there,
            objects(set(ofSet)),
            Map.<AdId, LiveCreative>of(AD.id(), creative),
            pages,
            Set.<PixelId>of());
    return planner()
        .duplicate(
            new Duplicate(
                List.of(CAMPAIGN.id()),
                Optional.empty(),
                "{name}",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                1),
            originals,
            GraphUrl.META);
  }

  private static Planned planned(Duplicate wanted, LiveObject set) {
    return planner()
        .duplicate(
            wanted,
            new Originals(HERE, HERE, objects(set), Map.of(), Set.of(), Set.of()),
            GraphUrl.META);
  }

  private static Planner planner() {
    return new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);
  }

  private static Duplicate wanted(
      Optional<String> budget, Optional<String> start, List<String> countries) {
    return new Duplicate(
        List.of(CAMPAIGN.id()),
        Optional.empty(),
        Duplicate.NAME,
        budget,
        start,
        Optional.empty(),
        countries,
        false,
        1);
  }

  private static LiveObject set(Carried... fields) {
    return new LiveObject(SET.id(), SET.name(), List.of(fields), List.of());
  }

  private static Map<ObjectId, LiveObject> objects(LiveObject set) {
    return Map.of(
        CAMPAIGN.id(),
        new LiveObject(
            CAMPAIGN.id(),
            CAMPAIGN.name(),
            List.of(new Carried("objective", "OUTCOME_TRAFFIC")),
            List.of()),
        SET.id(),
        set,
        AD.id(),
        new LiveObject(
            AD.id(),
            AD.name(),
            List.of(new Carried("creative", "{\"creative_id\":\"120000000000000301\"}")),
            List.of()));
  }

  private static AdAccount other(String currency) {
    return anAdAccount().withId(new AccountId("2000000000000002")).withCurrency(currency).build();
  }

  private static List<Problem> errors(Planned planned) {
    return planned.problems().stream().filter(Problem::isError).toList();
  }
}
