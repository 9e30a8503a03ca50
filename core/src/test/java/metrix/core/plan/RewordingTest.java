package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aCreative;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.CreativeId;
import metrix.model.CreativePart;
import metrix.model.LiveCreative;
import metrix.model.LiveCreative.Form;
import metrix.model.ObjectId;
import org.junit.jupiter.api.Test;

class RewordingTest {
  private static final Ad FIRST = anAd().build();
  private static final Ad POST = anAd().withId("120000000000000202").withName("Post").build();
  private static final CreativeId CREATIVE = new CreativeId("120000000000000301");

  @Test
  void findsAndReplacesInTextsAndAddresses() {
    BulkEdit bulk = bulk(new BulkChange.Reword("cups", "mugs", false, List.of()), FIRST);

    assertThat(bulk.edits().getFirst().wishes())
        .containsExactly(
            new Wish.Says(CreativePart.PRIMARY_TEXT, List.of("New mugs are here.")),
            new Wish.Says(CreativePart.LINK, List.of("https://shop.example/mugs")));
    Plan plan =
        new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE)
            .edits(bulk.edits(), shop(), GraphUrl.META, Set.of())
            .plan()
            .orElseThrow();
    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.CREATIVE, Step.Kind.UPDATE);
  }

  @Test
  void looksOnlyWhereItIsTold() {
    BulkEdit bulk =
        bulk(new BulkChange.Reword("cups$", "mugs", true, List.of(CreativePart.LINK)), FIRST);

    assertThat(bulk.edits().getFirst().wishes())
        .containsExactly(new Wish.Says(CreativePart.LINK, List.of("https://shop.example/mugs")));
  }

  @Test
  void leavesWithAReasonWhatDoesNotChange() {
    assertThat(bulk(new BulkChange.Reword("tea", "x", false, List.of()), FIRST).skipped())
        .singleElement()
        .matches(p -> p.what().contains("Nothing that it says changes"));
    assertThat(bulk(new BulkChange.Reword("cups", "x", false, List.of()), POST).skipped())
        .singleElement()
        .matches(p -> p.what().contains("a post that was there before"));
  }

  private static BulkEdit bulk(BulkChange change, Ad... ads) {
    List<ObjectId> selection = List.of(ads).stream().<ObjectId>map(Ad::id).toList();
    return BulkEdit.of(selection, change, shop(), Map.of()).get();
  }

  private static Snapshot shop() {
    LiveCreative old = aCreative(CREATIVE);
    return new Snapshot(
            Forms.account(),
            List.of(aCampaign().build()),
            List.of(anAdSet().build()),
            List.of(FIRST, POST),
            Forms.NOW)
        .with(
            Map.of(
                FIRST.id(),
                old,
                POST.id(),
                new LiveCreative(
                    CREATIVE, old.name(), Form.POST, old.says(), old.carried(), List.of())));
  }
}
