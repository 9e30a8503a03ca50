package metrix.server.api.objects;

import java.time.Instant;

/// The campaigns of the account.
///
/// @param ageSeconds how old the answer is
/// @param truncated always false: every row is there
public record CampaignTable(
    LevelWord level,
    Instant asOf,
    long ageSeconds,
    String currency,
    int rows,
    boolean truncated,
    CampaignColumns columns) {}
