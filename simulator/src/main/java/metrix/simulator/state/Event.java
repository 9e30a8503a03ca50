package metrix.simulator.state;

import java.time.Instant;

/// A line of an account's change log.
///
/// @param type Meta's `event_type`, such as `create_campaign_group`
public record Event(
    String account,
    Instant time,
    String type,
    long objectId,
    String objectName,
    String objectType) {}
