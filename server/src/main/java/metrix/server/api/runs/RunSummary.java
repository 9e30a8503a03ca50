package metrix.server.api.runs;

import java.time.Instant;
import java.util.Optional;

/// A run in short: `planned = made + failed + unknown + left`.
public record RunSummary(
    String id,
    String title,
    Instant startedAt,
    Optional<Instant> finishedAt,
    RunState state,
    int planned,
    int made,
    int failed,
    int unknown,
    int left) {}
