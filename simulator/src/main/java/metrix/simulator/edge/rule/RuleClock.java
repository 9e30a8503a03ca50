package metrix.simulator.edge.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.graph.Routine;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;

/// Runs the rules that came due since the world was last asked, in the order in which they were
/// due, each with the numbers of its own moment.
///
/// The same seed, clock and calls give the same runs. A long jump of the clock is bounded: see
/// [#share]. Not more than that is lost: a rule's last due moment is always run.
final class RuleClock implements Routine {
  private static final long WORK_PER_CATCH_UP = 3_000_000;
  private static final int RUNS_PER_RULE = 400;

  private record Due(Instant at, Rule rule) {}

  private final RuleLog log;
  private volatile Instant next = Instant.MIN;

  RuleClock(RuleLog log) {
    this.log = log;
  }

  /// Makes the clock look at all rules anew, after one was written.
  void forget() {
    next = Instant.MIN;
  }

  @Override
  public void catchUp(World world, Delivery delivery, Ledger ledger, Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    world.exclusively(() -> {
      if (!now.isBefore(next)) {
        run(world, delivery, ledger, now);
      }
      return now;
    });
  }

  private void run(World world, Delivery delivery, Ledger ledger, Instant now) {
    List<Rule> rules = enabled(world);
    List<Due> due = new ArrayList<>();
    for (Rule rule : rules) {
      RuleMemory memory = log.memory(rule.id(), now);
      rule.schedule()
          .between(memory.looked(), now, zone(world, rule), share(world, rule, rules.size()))
          .forEach(moment -> due.add(new Due(moment, rule)));
    }
    due.sort(Comparator.comparing(Due::at).thenComparingLong(one -> one.rule().id()));
    for (Due one : due) {
      // An earlier run may have ended this rule.
      if (isEnabled(world.node(one.rule().id()))) {
        RuleMemory memory = log.memory(one.rule().id(), now);
        Moment moment = new Moment(world, delivery, ledger, one.at());
        log.add(Look.at(one.rule(), moment, memory, false));
        memory.lookedAt(one.at());
      }
    }
    next =
        rules.stream()
            .flatMap(rule -> rule.schedule().next(now, zone(world, rule)).stream())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }

  /// How many missed moments of a rule are run at once: at most 400, fewer when there are many
  /// objects, days or rules (all together three million days of objects), at least one. Of more
  /// missed moments evenly spread ones are run, the last among them; the others count as moments at
  /// which nothing matched.
  private static int share(World world, Rule rule, int rules) {
    long objects = Math.max(1, world.children(rule.account(), rule.kind()).size());
    long work = objects * rule.evaluation().days() * rules;
    return Math.clamp(WORK_PER_CATCH_UP / work, 1, RUNS_PER_RULE);
  }

  private static List<Rule> enabled(World world) {
    List<Rule> rules = new ArrayList<>();
    for (Account account : world.accounts()) {
      for (Node node : world.children(account.id(), Kind.RULE).values()) {
        if (isEnabled(Optional.of(node))) {
          rules.add(Rule.of(world, node));
        }
      }
    }
    return rules;
  }

  private static boolean isEnabled(Optional<Node> rule) {
    return rule.map(node -> node.configured().equals("ENABLED")).orElse(false);
  }

  private static ZoneId zone(World world, Rule rule) {
    return world.account(rule.account()).orElseThrow().zone();
  }
}
