package metrix.simulator.edge.rule;

import java.time.Instant;
import java.util.Optional;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.state.Commit;
import metrix.simulator.state.Event;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;

/// The simulated world at the moment at which a rule is looked at.
record Moment(World world, Delivery delivery, Ledger ledger, Instant now) {
  /// The method that stands in the ledger for what a rule did: no call asked for it.
  static final String METHOD = "RULE";

  /// Saves an object that a rule changed, and notes it in the ledger and in the change log.
  void save(Node after, String eventType, String rule) {
    world.put(after);
    world.record(
        new Event(
            after.account(),
            now,
            eventType,
            after.id(),
            after.name(),
            after.kind().spec(),
            Optional.of(rule)));
    ledger.append(
        new Commit(
            now,
            METHOD,
            after.path(),
            Optional.empty(),
            after.path(),
            Optional.of(after.name()).filter(name -> !name.isEmpty()),
            Optional.of(after.parent()).filter(parent -> parent != 0).map(String::valueOf),
            Optional.of(after.configured())),
        Optional.empty());
  }
}
