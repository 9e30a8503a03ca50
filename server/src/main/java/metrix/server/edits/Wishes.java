package metrix.server.edits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.core.plan.BulkChange;
import metrix.core.plan.Edit;
import metrix.core.plan.Wish;
import metrix.model.BidStrategy;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativePart;
import metrix.model.Problem;
import metrix.server.api.edits.BulkChangeJson;
import metrix.server.api.edits.ContentPart;
import metrix.server.api.edits.EditChange;
import metrix.server.api.edits.StatusWish;
import metrix.server.http.ApiError;
import metrix.server.objects.ObjectsApi;

/// What the page wishes, in the words of the core.
final class Wishes {
  private Wishes() {}

  static Edit edit(EditChange change) {
    Stream<Wish> fields =
        Stream.<Optional<? extends Wish>>of(
                change.name().map(Wish.Name::new),
                change.status().map(s -> new Wish.Status(status(s))),
                change.dailyBudget().map(Wish.DailyBudget::new),
                change.lifetimeBudget().map(Wish.LifetimeBudget::new),
                change.spendCap().map(Wish.SpendCap::new),
                change.bidStrategy().map(s -> new Wish.Strategy(BidStrategy.valueOf(s.name()))),
                change.bidAmount().map(Wish.BidAmount::new),
                change.start().map(Wish.Start::new),
                change.end().map(Wish.End::new),
                change.minSpend().map(Wish.MinSpend::new),
                change.maxSpend().map(Wish.MaxSpend::new),
                change.roasFloor().map(Wish.RoasFloor::new),
                change.hours().map(Wish.Hours::new),
                change.attribution().map(Wish.Attribution::new),
                change.beneficiary().map(Wish.Beneficiary::new),
                change.payer().map(Wish.Payer::new))
            .flatMap(Optional::stream);
    Stream<Wish> content =
        change.content().orElse(List.of()).stream()
            .map(c -> new Wish.Says(part(c.part()), c.texts()));
    return new Edit(
        ObjectsApi.id(change.level(), change.id()), Stream.concat(fields, content).toList());
  }

  private static CreativePart part(ContentPart part) {
    return CreativePart.valueOf(part.name());
  }

  static BulkChange bulk(BulkChangeJson change) {
    List<BulkChange> said =
        Stream.<Optional<? extends BulkChange>>of(
                change
                    .budgetBy()
                    .map(b -> new BulkChange.BudgetBy(b.percent(), b.atMost(), b.atLeast())),
                change.budgetTo().map(BulkChange.BudgetTo::new),
                change.rename().map(r -> new BulkChange.Rename(r.find(), r.replace(), r.pattern())),
                change
                    .reword()
                    .map(r ->
                        new BulkChange.Reword(
                            r.find(),
                            r.replace(),
                            r.pattern(),
                            r.in().orElse(List.of()).stream().map(Wishes::part).toList())),
                change.status().map(s -> new BulkChange.Status(status(s))),
                change.end().map(BulkChange.End::new))
            .<BulkChange>flatMap(Optional::stream)
            .toList();
    if (said.size() != 1) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "change",
                  said.isEmpty() ? "Nothing is to be changed." : "These are several changes.",
                  "Say one change; make the next one after it.")));
    }
    return said.getFirst();
  }

  private static ConfiguredStatus status(StatusWish wish) {
    return switch (wish) {
      case ACTIVE -> ConfiguredStatus.ACTIVE;
      case PAUSED -> ConfiguredStatus.PAUSED;
      case ARCHIVED -> ConfiguredStatus.ARCHIVED;
      case DELETED -> ConfiguredStatus.DELETED;
    };
  }
}
