package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.List;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import org.jspecify.annotations.Nullable;

/// One campaign's invented days: how its budget, if it has one, is divided among its ad sets. For
/// one thread.
final class CampaignDays {
  private record Sibling(long id, Spans on, double weight) {}

  private final Node campaign;
  private final Account account;
  private final Noise noise;
  private final Spans on;
  private final Pace pace;
  private final String objective;
  private final List<Sibling> siblings;
  private final long start;
  private final long end;
  private @Nullable Days totalsOf;
  private double[] totals = {};

  CampaignDays(World world, Noise noise, Node node) {
    this.campaign = node.atHand();
    this.account = world.accountOf(node);
    this.noise = noise;
    this.on = Spans.of(node.timeline());
    this.pace = new Pace(noise, node.id());
    this.objective = campaign.json().path("objective").asString("");
    this.start = Moments.second(campaign.json(), "start_time", campaign.created().getEpochSecond());
    List<Sibling> sets = new ArrayList<>();
    long lastEnd = 0;
    if (hasBudget()) {
      for (Node set : world.children(node.path(), Kind.ADSET).values()) {
        sets.add(
            new Sibling(set.id(), Spans.of(set.timeline()), noise.between(0.5, 1.6, set.id(), 3)));
        if (!set.timeline().budgets().isEmpty()) {
          lastEnd = Math.max(lastEnd, set.timeline().budgetAt(Long.MAX_VALUE).until());
        }
      }
    }
    this.siblings = List.copyOf(sets);
    this.end = lastEnd;
  }

  Node node() {
    return campaign;
  }

  Account account() {
    return account;
  }

  Spans on() {
    return on;
  }

  String objective() {
    return objective;
  }

  boolean hasBudget() {
    return !campaign.timeline().budgets().isEmpty();
  }

  /// The most that an ad set may spend on a day, in minor units, if it is on all day.
  double allowance(AdSetDays set, Days days, int day) {
    long at = days.to(day);
    Budget own = set.node().timeline().budgetAt(at);
    if (own.amount() > 0) {
      return spread(own, set.node(), set.pace(), set.start(), days, day);
    }
    for (Sibling sibling : siblings) {
      if (sibling.id() == set.node().id()) {
        double mine = weight(sibling, days, day);
        return mine == 0
            ? 0
            : spread(campaign.timeline().budgetAt(at), campaign, pace, start, days, day)
                * mine
                / total(days, day);
      }
    }
    return 0;
  }

  private double weight(Sibling sibling, Days days, int day) {
    return sibling.on().covered(days.from(day), days.to(day)) == 0
        ? 0
        : sibling.weight() * noise.between(0.85, 1.15, sibling.id(), day);
  }

  // Each ad set of the campaign asks for the same days.
  private double total(Days days, int day) {
    if (days != totalsOf) {
      totalsOf = days;
      totals = new double[days.today() - days.first() + 1];
    }
    int at = day - days.first();
    if (totals[at] == 0) {
      for (Sibling sibling : siblings) {
        totals[at] += weight(sibling, days, day);
      }
    }
    return totals[at];
  }

  private double spread(Budget budget, Node owner, Pace shape, long from, Days days, int day) {
    if (!budget.lifetime()) {
      return budget.amount() * shape.daily(day);
    }
    return Lifetime.perSecond(owner.timeline().budgets(), budget, from, end)
        * days.length(day)
        * shape.lifetime(day);
  }
}
