package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSet;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

/// Bids, spend caps and schedules of many objects at once.
class BulkTermsTest {
  private static final OffsetDateTime START = OffsetDateTime.parse("2026-12-01T09:00:00+00:00");
  private static final OffsetDateTime END = OffsetDateTime.parse("2026-12-24T18:00:00+00:00");

  private final AdSet bids = anAdSet().withId("11").withBid("COST_CAP", usd("2.00")).build();
  private final AdSet plain = anAdSet().withId("12").build();
  private final AdSet coming = anAdSet().withId("13").from(START).until(END).build();
  private final AdSet running = anAdSet().withId("14").until(END).build();
  private final Snapshot shop =
      new Snapshot(
          Forms.account(),
          List.of(aCampaign().build()),
          List.of(bids, plain, coming, running),
          List.of(),
          Forms.NOW);

  @Test
  void raisesBidsUpToTheCap() {
    BulkEdit bulk =
        of(new BulkChange.BidBy(50, Optional.of("2.50"), Optional.empty()), bids.id(), plain.id());

    assertThat(bulk.edits()).containsExactly(Edit.of(bids.id(), new Wish.BidAmount("2.50")));
    assertThat(bulk.skipped()).singleElement().matches(p -> p.what().contains("without an amount"));
    assertThat(changes(bulk)).containsExactly(new ObjectChange.SetBidAmount(usd("2.50")));
  }

  @Test
  void capsTheSpendOfCampaignsOnly() {
    ObjectId campaign = shop.campaigns().getFirst().id();
    BulkEdit bulk = of(new BulkChange.SpendCapTo("500"), campaign, plain.id());

    assertThat(changes(bulk))
        .containsExactly(new ObjectChange.SetSpendCap(Optional.of(usd("500.00"))));
    assertThat(bulk.skipped()).singleElement().matches(p -> p.what().contains("Only a campaign"));
  }

  @Test
  void shiftsWhatIsStillToComeAndShiftsItBack() {
    BulkEdit later = of(new BulkChange.Shift(48), coming.id());
    assertThat(changes(later))
        .containsExactly(
            new ObjectChange.SetStart(START.plusDays(2)),
            new ObjectChange.SetEnd(Optional.of(END.plusDays(2))));

    BulkEdit earlier = of(new BulkChange.Shift(-24), running.id(), plain.id());
    assertThat(changes(earlier))
        .as("its start has passed")
        .containsExactly(new ObjectChange.SetEnd(Optional.of(END.minusDays(1))));
    assertThat(earlier.skipped()).singleElement().matches(p -> p.what().contains("to come"));
  }

  @Test
  void refusesMovesThatMakeNoSense() {
    assertThat(
            BulkEdit.of(List.of(coming.id()), new BulkChange.Shift(0), shop, Map.of()).problems())
        .singleElement()
        .matches(p -> p.at().equals("hours"));
    assertThat(
            BulkEdit.of(
                    List.of(bids.id()),
                    new BulkChange.BidBy(-100, Optional.empty(), Optional.empty()),
                    shop,
                    Map.of())
                .problems())
        .singleElement()
        .matches(p -> p.at().equals("percent"));
  }

  private BulkEdit of(BulkChange change, ObjectId... selection) {
    return BulkEdit.of(List.of(selection), change, shop, Map.of()).get();
  }

  private List<ObjectChange> changes(BulkEdit bulk) {
    Planned planned =
        new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE)
            .edits(bulk.edits(), shop, GraphUrl.META, Set.of());
    assertThat(planned.problems()).noneMatch(Problem::isError);
    return ((Intent.ChangeObject) planned.plan().orElseThrow().step(1).intent()).changes();
  }
}
