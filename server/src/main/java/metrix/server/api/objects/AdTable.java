package metrix.server.api.objects;

import java.time.Instant;

/// The ads of the account.
///
/// @param ageSeconds how old the answer is
/// @param truncated always false: every row is there
public record AdTable(
    LevelWord level,
    Instant asOf,
    long ageSeconds,
    String currency,
    int rows,
    boolean truncated,
    AdColumns columns) {}
