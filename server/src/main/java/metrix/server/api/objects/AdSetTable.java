package metrix.server.api.objects;

import java.time.Instant;

/// The ad sets of the account.
///
/// @param ageSeconds how old the answer is
/// @param truncated always false: every row is there
public record AdSetTable(
    LevelWord level,
    Instant asOf,
    long ageSeconds,
    String currency,
    int rows,
    boolean truncated,
    AdSetColumns columns) {}
