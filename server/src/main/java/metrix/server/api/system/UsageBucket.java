package metrix.server.api.system;

import java.time.Instant;
import java.util.Optional;

/// One of Meta's limits.
///
/// @param percent used
/// @param regainAt when calls are taken again, while they are refused
public record UsageBucket(String name, double percent, Optional<Instant> regainAt) {}
