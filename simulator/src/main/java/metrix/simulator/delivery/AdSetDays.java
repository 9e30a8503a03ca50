package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;

/// One ad set's invented days: what it spends, how its ads share that, what they get for it.
///
/// Everything is a function of the seed, the ids, the day, the timelines and the clock. For one
/// thread.
final class AdSetDays {
  private static final int LEARNING_DAYS = 7;

  /// An ad with what stays the same from day to day.
  private record Life(Node ad, Spans on, double weight, double quality) {}

  /// Takes the counts of an ad; the array is used again for the next one.
  interface Taker {
    void take(int ad, long[] counts);
  }

  private final Noise noise;
  private final CampaignDays campaign;
  private final Node adSet;
  private final List<Life> lives = new ArrayList<>();
  private final Pace pace;
  private final Rates rates;
  private final Attribution attribution;
  private final Results.Result result;
  private final long start;
  private final long first;
  private final long last;
  private final double setPrice;
  private final double perDollar;
  private final double[] weights;
  private final long[] counts = new long[Measure.SLOTS];

  AdSetDays(World world, Noise noise, CampaignDays campaign, Node node) {
    this.noise = noise;
    this.campaign = campaign;
    this.adSet = node.atHand();
    this.pace = new Pace(noise, node.id());
    var body = adSet.json();
    this.start = Moments.second(body, "start_time", node.created().getEpochSecond());
    long end = Moments.second(body, "end_time", Long.MAX_VALUE);
    this.rates = Rates.of(campaign.objective(), body.path("optimization_goal").asString(""));
    this.attribution = Attribution.of(body);
    this.result = Results.of(body);
    this.setPrice = rates.cpm() * noise.between(0.8, 1.25, node.id(), 5);
    this.perDollar = Currencies.perDollar(account().currency());
    Spans open = Spans.of(node.timeline()).and(campaign.on()).and(Spans.within(start, end));
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (Node ad : world.children(node.path(), Kind.AD).values()) {
      Spans on = Spans.of(ad.timeline()).and(open);
      if (!on.isEmpty()) {
        double luck = noise.between(0.25, 1.6, ad.id(), 11);
        lives.add(new Life(ad.atHand(), on, luck * luck, noise.between(0.6, 1.5, ad.id(), 13)));
        from = Math.min(from, on.first());
        to = Math.max(to, on.last());
      }
    }
    this.first = from;
    this.last = to;
    this.weights = new double[lives.size()];
  }

  Node node() {
    return adSet;
  }

  CampaignDays campaign() {
    return campaign;
  }

  Account account() {
    return campaign.account();
  }

  Pace pace() {
    return pace;
  }

  Attribution attribution() {
    return attribution;
  }

  Results.Result result() {
    return result;
  }

  /// Epoch second at which its schedule begins.
  long start() {
    return start;
  }

  /// Ads that could ever be shown.
  int size() {
    return lives.size();
  }

  Node ad(int index) {
    return lives.get(index).ad();
  }

  /// The first day of a stretch on which anything could be shown.
  int firstDay(Days days) {
    return lives.isEmpty() ? Integer.MAX_VALUE : days.of(first);
  }

  int lastDay(Days days) {
    return lives.isEmpty() ? Integer.MIN_VALUE : Math.min(days.today(), days.of(last));
  }

  /// Whether an ad was on at all between two days, both included.
  boolean runs(int ad, Days days, int from, int to) {
    return lives.get(ad).on().covered(days.from(from), days.to(to)) > 0;
  }

  /// Spend of a day in minor units, up to now.
  long spend(Days days, int day) {
    long from = days.from(day);
    long to = days.to(day);
    long most = 0;
    for (int i = 0; i < lives.size() && most < to - from; i++) {
      most = Math.max(most, lives.get(i).on().covered(from, to));
    }
    return most == 0
        ? 0
        : (long) Math.floor(campaign.allowance(this, days, day) * most / days.length(day));
  }

  /// Gives each ad its counts of a day; an ad that was not shown is left out.
  ///
  /// @param deep whether more than impressions and spend is asked for
  void each(Days days, int day, boolean deep, Taker taker) {
    long spend = spend(days, day);
    if (spend <= 0) {
      return;
    }
    long from = days.from(day);
    long to = days.to(day);
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      Life life = lives.get(i);
      weights[i] =
          life.on().covered(from, to)
              * life.weight()
              * noise.between(0.75, 1.25, life.ad().id(), day);
      total += weights[i];
    }
    Arrival arrival = Arrival.after(days.hoursSince(day));
    double sum = 0;
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      long upTo = Math.round(spend * (sum / total));
      if (upTo > given) {
        count(lives.get(i), day, upTo - given, deep, arrival);
        taker.take(i, counts);
      }
      given = Math.max(given, upTo);
    }
  }

  private void count(Life life, int day, long spendMinor, boolean deep, Arrival arrival) {
    long ad = life.ad().id();
    long minor = 1_000_000L / account().offset();
    double dollars = (double) spendMinor / account().offset() / perDollar;
    double price = setPrice * noise.between(0.88, 1.14, ad, day * 3L + 1);
    long impressions = Math.max(1, noise.rounded(dollars / price * 1000, ad, day * 3L + 2));
    if (deep) {
      Arrays.fill(counts, 0);
    }
    counts[Measure.IMPRESSIONS.slot()] = impressions;
    counts[Measure.SPEND.slot()] = spendMinor * minor;
    if (deep) {
      Counter counter = new Counter(noise, arrival, ad, day);
      rates.fill(counts, counter, quality(life, day), perDollar, minor);
    }
  }

  // Young ads do worse while Meta learns, old ones tire slowly.
  private static double quality(Life life, int day) {
    long age = Math.max(0, day - life.on().first() / 86_400);
    double learned = age < LEARNING_DAYS ? 0.72 + 0.04 * age : 1;
    double tired = Math.max(0.7, 1 - Math.max(0, age - 30) * 0.002);
    return life.quality() * learned * tired;
  }

  /// People that the ad set could show its ads to; decides how often the same ones are reached.
  double audience() {
    Budget own = adSet.timeline().budgetAt(0);
    Budget shared = campaign.node().timeline().budgetAt(0);
    double budget = own.amount() > 0 ? daily(own) : daily(shared) / 4;
    double dollars = budget / account().offset() / perDollar;
    double daily = Math.max(800, dollars / rates.cpm() * 1000);
    return daily * noise.between(9, 21, adSet.id(), 17);
  }

  // A month stands for the life of a budget: an audience needs no better guess.
  private static double daily(Budget budget) {
    return budget.lifetime() ? budget.amount() / 30.0 : budget.amount();
  }
}
