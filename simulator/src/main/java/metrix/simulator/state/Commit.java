package metrix.simulator.state;

import java.time.Instant;
import java.util.Optional;

/// A write that the simulator accepted, as the ledger shows it.
///
/// @param method POST or DELETE
/// @param node the node that was addressed
/// @param edge the edge, absent for an update or a deletion of the node itself
/// @param id the object that came to be or changed
/// @param status its configured status after the write
public record Commit(
    Instant at,
    String method,
    String node,
    Optional<String> edge,
    String id,
    Optional<String> name,
    Optional<String> parent,
    Optional<String> status) {}
