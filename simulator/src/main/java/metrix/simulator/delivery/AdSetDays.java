package metrix.simulator.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import metrix.simulator.state.Account;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;

/// One ad set's invented days: what it spends, how its ads share that, what they get for it.
///
/// Everything is a function of the seed, the ids, the day, the timelines and the clock.
final class AdSetDays {
  private static final double[] WEEKDAY = {0.93, 0.95, 0.99, 1.02, 1.07, 1.09, 0.97};
  private static final int LEARNING_DAYS = 7;

  private final World world;
  private final Noise noise;
  private final Account account;
  private final Node campaign;
  private final Node adSet;
  private final List<Node> ads;
  private final long start;
  private final long end;
  private final Rates rates;

  AdSetDays(World world, Noise noise, Node adSet) {
    this.world = world;
    this.noise = noise;
    this.adSet = adSet;
    this.account = world.accountOf(adSet);
    this.campaign = world.parent(adSet).orElseThrow();
    this.ads = List.copyOf(world.children(adSet.path(), Kind.AD).values());
    var body = adSet.json();
    this.start = seconds(body.path("start_time").asString(""), Long.MIN_VALUE);
    this.end = seconds(body.path("end_time").asString(""), Long.MAX_VALUE);
    this.rates =
        Rates.of(
            campaign.json().path("objective").asString(""),
            body.path("optimization_goal").asString(""));
  }

  private static long seconds(String time, long otherwise) {
    return Moments.read(time).map(Instant::getEpochSecond).orElse(otherwise);
  }

  List<Node> ads() {
    return ads;
  }

  /// The first day on which anything could have been shown.
  LocalDate firstDay() {
    long first = ads.stream().mapToLong(AdSetDays::firstOn).min().orElse(Long.MAX_VALUE);
    return first == Long.MAX_VALUE
        ? LocalDate.MAX
        : Instant.ofEpochSecond(first).atZone(account.zone()).toLocalDate();
  }

  private static long firstOn(Node ad) {
    return ad.timeline().switches().isEmpty()
        ? Long.MAX_VALUE
        : ad.timeline().switches().getFirst();
  }

  /// Spend of the ad set on a day in minor units, up to now.
  long spend(LocalDate day, Instant now) {
    return spend(day, now, shares(day, now));
  }

  private long spend(LocalDate day, Instant now, double[] shares) {
    double active = 0;
    for (double share : shares) {
      active = Math.max(active, share);
    }
    if (active == 0) {
      return 0;
    }
    double dayIndex = day.toEpochDay();
    double trend = 1 + 0.12 * Math.sin((dayIndex + adSet.id() / 10_000 % 60) / 19.0);
    double filled = noise.unit(adSet.id(), 7) < 0.08 ? 0.42 : 0.94;
    double factor =
        WEEKDAY[day.getDayOfWeek().getValue() - 1]
            * trend
            * filled
            * noise.between(0.93, 1.06, adSet.id(), day.toEpochDay());
    double full = budget(day, now) * factor * active;
    return noise.rounded(full, adSet.id() + 1, day.toEpochDay());
  }

  /// The share of the day, 0 to 1, in which each ad could be shown.
  private double[] shares(LocalDate day, Instant now) {
    ZoneId zone = account.zone();
    long from = day.atStartOfDay(zone).toEpochSecond();
    long midnight = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
    double[] shares = new double[ads.size()];
    long low = Math.max(from, start);
    long high = Math.min(Math.min(midnight, end), now.getEpochSecond());
    if (high <= low || adSet.review().verdict() == Review.Verdict.ISSUES) {
      return shares;
    }
    double part = (double) (high - low) / (midnight - from);
    for (int i = 0; i < shares.length; i++) {
      Node ad = ads.get(i);
      boolean refused = ad.review().verdict() == Review.Verdict.DISAPPROVED;
      long reviewed =
          ad.review().ends().isBefore(Instant.EPOCH) ? low : ad.review().ends().getEpochSecond();
      if (!refused && reviewed < high) {
        long begin = Math.max(low, reviewed);
        shares[i] =
            Spans.shared(begin, high, List.of(ad.timeline(), adSet.timeline(), campaign.timeline()))
                * part
                * (high - begin)
                / (high - low);
      }
    }
    return shares;
  }

  private double budget(LocalDate day, Instant now) {
    long at =
        Math.min(
            day.plusDays(1).atStartOfDay(account.zone()).toEpochSecond(), now.getEpochSecond());
    long own = adSet.timeline().budgetAt(at);
    if (own > 0) {
      return own;
    }
    double total = 0;
    double mine = 0;
    for (Node sibling : world.children(campaign.path(), Kind.ADSET).values()) {
      Timeline timeline = sibling.timeline();
      boolean on = Spans.shared(at - 86_400, at, List.of(timeline)) > 0;
      double weight = on ? noise.between(0.5, 1.6, sibling.id(), 3) : 0;
      total += weight;
      mine = sibling.id() == adSet.id() ? weight : mine;
    }
    return total == 0 ? 0 : campaign.timeline().budgetAt(at) * mine / total;
  }

  /// Gives each ad its counts of a day; an ad that was not shown is left out.
  void each(LocalDate day, Instant now, BiConsumer<Node, long[]> out) {
    double[] shares = shares(day, now);
    long spend = spend(day, now, shares);
    if (spend <= 0) {
      return;
    }
    double[] weights = new double[shares.length];
    double total = 0;
    for (int i = 0; i < shares.length; i++) {
      long id = ads.get(i).id();
      weights[i] =
          shares[i]
              * Math.pow(noise.between(0.25, 1.6, id, 11), 2)
              * noise.between(0.75, 1.25, id, day.toEpochDay());
      total += weights[i];
    }
    double sum = 0;
    long given = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += weights[i];
      long upTo = Math.round(spend * sum / total);
      if (upTo > given) {
        out.accept(ads.get(i), counts(ads.get(i), day, upTo - given));
      }
      given = upTo;
    }
  }

  private long[] counts(Node ad, LocalDate day, long spendMinor) {
    long date = day.toEpochDay();
    double units = (double) spendMinor / account.offset();
    double dollars = units / Currencies.perDollar(account.currency());
    double price =
        rates.cpm()
            * noise.between(0.8, 1.25, adSet.id(), 5)
            * noise.between(0.88, 1.14, ad.id(), date * 3 + 1);
    long impressions = Math.max(1, noise.rounded(dollars / price * 1000, ad.id(), date * 3 + 2));
    Counter counter = new Counter(noise, ad.id(), date);
    long[] counts = new long[Measure.SLOTS];
    counts[Measure.IMPRESSIONS.slot()] = impressions;
    counts[Measure.SPEND.slot()] = spendMinor * (1_000_000L / account.offset());
    rates.fill(counts, counter, quality(ad, day), Currencies.perDollar(account.currency()));
    return counts;
  }

  // Young ads do worse while Meta learns, old ones tire slowly.
  private double quality(Node ad, LocalDate day) {
    double own = noise.between(0.6, 1.5, ad.id(), 13);
    long first = firstOn(ad);
    long age = first == Long.MAX_VALUE ? 0 : day.toEpochDay() - first / 86_400;
    double learned = age < LEARNING_DAYS ? 0.72 + 0.04 * Math.max(0, age) : 1;
    double tired = Math.max(0.7, 1 - Math.max(0, age - 30) * 0.002);
    return own * learned * tired;
  }

  /// People that the ad set could show its ads to; decides how often the same ones are reached.
  double audience() {
    long budget =
        adSet.timeline().budgets().isEmpty()
            ? campaign.timeline().budgetAt(Long.MAX_VALUE) / 4
            : adSet.timeline().budgets().get(1);
    double dollars = (double) budget / account.offset() / Currencies.perDollar(account.currency());
    double daily = Math.max(800, dollars / rates.cpm() * 1000);
    return daily * noise.between(9, 21, adSet.id(), 17);
  }
}
