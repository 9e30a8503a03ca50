package metrix.simulator.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;

/// The spend of an account over all time. Days that are over never change, so each is added up
/// once; only today is computed again.
final class SpentEver {
  private final World world;
  private final Noise noise;
  private final Account account;
  private int closed = Integer.MIN_VALUE;
  private long closedSpend;
  private Instant asOf = Instant.MIN;
  private long spend;

  SpentEver(World world, Noise noise, Account account) {
    this.world = world;
    this.noise = noise;
    this.account = account;
  }

  /// Minor units until a moment; later ones than before are cheap.
  synchronized long until(Instant moment) {
    if (!moment.equals(asOf)) {
      spend = computed(moment);
      asOf = moment;
    }
    return spend;
  }

  private long computed(Instant moment) {
    ZoneId zone = account.zone();
    LocalDate birth = account.created().atZone(zone).toLocalDate();
    LocalDate today = moment.atZone(zone).toLocalDate();
    LocalDate from = closed == Integer.MIN_VALUE ? birth : LocalDate.ofEpochDay(closed + 1L);
    if (from.isAfter(today)) {
      // The clock stands on a day that was over at the last question: a new stage does that.
      closed = Integer.MIN_VALUE;
      closedSpend = 0;
      from = birth;
    }
    Days days = new Days(zone, from, moment);
    long[] sums =
        Campaigns.of(world.children(account.id(), Kind.ADSET).values()).parallelStream()
            .map(adSets -> sums(adSets, days))
            .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
    closedSpend += sums[0];
    closed = days.today() - 1;
    return closedSpend + sums[1];
  }

  // Of the days that are over, and of today.
  private long[] sums(List<Node> adSets, Days days) {
    long[] sums = new long[2];
    CampaignDays campaign =
        new CampaignDays(world, noise, world.parent(adSets.getFirst()).orElseThrow());
    for (Node adSet : adSets) {
      AdSetDays set = new AdSetDays(world, noise, campaign, adSet);
      int last = set.lastDay(days);
      for (int day = set.firstDay(days); day <= last; day++) {
        sums[day < days.today() ? 0 : 1] += set.spend(days, day);
      }
    }
    return sums;
  }
}
