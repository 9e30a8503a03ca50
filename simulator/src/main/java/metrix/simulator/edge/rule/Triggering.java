package metrix.simulator.edge.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.simulator.state.Node;

/// Finds the objects that changed in the way that a trigger waits for. Source: Meta, "Trigger-based
/// rules" page.
final class Triggering {
  private Triggering() {}

  /// Of the objects that a rule looks at, those whose trigger fired since the last look.
  static List<Node> fired(Matches matches, RuleMemory memory) {
    Optional<Trigger> trigger = matches.rule().evaluation().trigger();
    if (trigger.isEmpty()) {
      return matches.passing();
    }
    Instant before = memory.looked();
    // Every object is looked at, so that what is remembered of it stays true.
    Set<Long> fired =
        matches.scope().stream()
            .filter(object -> fires(trigger.get(), object, matches.numbers(), memory, before))
            .map(Node::id)
            .collect(Collectors.toSet());
    return matches.passing().stream().filter(object -> fired.contains(object.id())).toList();
  }

  private static boolean fires(
      Trigger trigger, Node object, Numbers numbers, RuleMemory memory, Instant before) {
    boolean known = memory.saw(object.id());
    boolean isNew = !known && !object.created().isBefore(before);
    return switch (trigger.type()) {
      case DELIVERY_INSIGHTS_CHANGE -> false;
      case METADATA_CREATION -> {
        memory.see(object.id(), "");
        yield isNew;
      }
      case METADATA_UPDATE -> {
        String now = String.join(",", numbers.values(object, trigger.field().orElseThrow()));
        String then = memory.see(object.id(), now);
        yield known
            && !then.equals(now)
            && trigger
                .condition()
                .map(condition -> Matches.passes(condition, object, numbers))
                .orElse(true);
      }
      case STATS_CHANGE -> {
        boolean holds = Matches.passes(trigger.condition().orElseThrow(), object, numbers);
        boolean held = memory.see(object.id(), Boolean.toString(holds)).equals("true");
        yield (known || isNew) && holds && !held;
      }
      case STATS_MILESTONE -> {
        double value = numbers.value(object, trigger.field().orElseThrow()).orElse(0.0);
        long now = (long) Math.floor(value / trigger.step());
        String then = memory.see(object.id(), Long.toString(now));
        yield (known || isNew) && now > (then.isEmpty() ? 0 : Long.parseLong(then));
      }
    };
  }
}
