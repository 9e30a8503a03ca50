package metrix.simulator.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.World;

/// What the ads of the simulated world did: computed when asked, the same for the same seed and
/// clock.
public final class Delivery {
  // Source: Meta, "Insights best practices" page: numbers are refreshed every 15 minutes.
  private static final long REFRESH_SECONDS = Duration.ofMinutes(15).toSeconds();

  private final World world;
  private final Noise noise;
  private final InstantSource clock;
  private final Map<String, SpentEver> spent = new ConcurrentHashMap<>();

  public Delivery(World world, long seed, InstantSource clock) {
    this.world = world;
    this.noise = new Noise(seed);
    this.clock = clock;
  }

  /// The moment from which numbers are seen: the last refresh.
  public Instant asOf() {
    return refreshed(clock.instant());
  }

  /// The last refresh before a moment.
  public static Instant refreshed(Instant moment) {
    long second = moment.getEpochSecond();
    return Instant.ofEpochSecond(second - Math.floorMod(second, REFRESH_SECONDS));
  }

  /// The rows with delivery, in order of object, time and slice.
  public Report report(Query query, Work work) {
    return new Report(world, noise, query, work);
  }

  /// What is left of a budget, in minor units: of today's or of the whole life's; 0 for an object
  /// without one.
  public long budgetLeft(Node node) {
    Budget budget = node.timeline().budgetAt(Long.MAX_VALUE);
    if (budget.amount() == 0) {
      return 0;
    }
    Instant now = asOf();
    LocalDate today = now.atZone(world.accountOf(node).zone()).toLocalDate();
    Instant since = budget.lifetime() ? node.created() : now;
    Days days =
        new Days(
            world.accountOf(node).zone(),
            budget.lifetime() ? since.atZone(world.accountOf(node).zone()).toLocalDate() : today,
            now);
    List<Node> adSets =
        node.kind() == Kind.CAMPAIGN
            ? List.copyOf(world.children(node.path(), Kind.ADSET).values())
            : List.of(node);
    long used = 0;
    for (Node adSet : adSets) {
      AdSetDays set = days(adSet);
      for (int day = days.first(); day <= days.today(); day++) {
        used += set.spend(days, day);
      }
    }
    return Math.max(0, budget.amount() - used);
  }

  private AdSetDays days(Node adSet) {
    CampaignDays campaign = new CampaignDays(world, noise, world.parent(adSet).orElseThrow());
    return new AdSetDays(world, noise, campaign, adSet);
  }

  /// Everything an account ever spent, in minor units, as of the last refresh.
  public long spentEver(Account account) {
    return spent
        .computeIfAbsent(account.id(), id -> new SpentEver(world, noise, account))
        .until(asOf());
  }

  /// The learning of an ad set that is on; nothing for one that is off.
  public Optional<LearningStage> learning(Node adSet) {
    Instant now = clock.instant();
    if (!StatusModel.effective(world, adSet, now).equals("ACTIVE")) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(world.accountOf(adSet).zone()).toLocalDate();
    Query query =
        new Query(
            List.of(adSet),
            ad -> true,
            Query.Level.ADSET,
            List.of(new Query.Window(today.minusDays(7), today)),
            List.of(),
            true,
            asOf());
    List<Row> rows = new ArrayList<>();
    report(query, Work.unlimited()).forward(Optional.empty(), placed -> rows.add(placed.row()));
    long results = 0;
    for (Row row : rows) {
      results += row.results().stream().mapToLong(Results.Total::count).sum();
    }
    Instant edit = lastEdit(adSet);
    boolean young = Duration.between(edit, now).toDays() < 7;
    String status = results >= 50 ? "SUCCESS" : young ? "LEARNING" : "FAIL";
    return Optional.of(new LearningStage(status, results, edit));
  }

  private static Instant lastEdit(Node adSet) {
    List<Long> edits = new ArrayList<>(adSet.timeline().switches());
    adSet.timeline().budgets().forEach(budget -> edits.add(budget.since()));
    return Instant.ofEpochSecond(
        edits.stream().mapToLong(Long::longValue).max().orElse(adSet.created().getEpochSecond()));
  }
}
