package metrix.simulator.graph;

import java.time.Instant;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.World;

/// Something that Meta's servers do by themselves as time passes. The simulator does it when the
/// world is next asked.
@FunctionalInterface
public interface Routine {
  /// Does what came due up to now. It is asked before each call: it must be quick when nothing is
  /// due.
  void catchUp(World world, Delivery delivery, Ledger ledger, Instant now);
}
