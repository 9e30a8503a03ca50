package metrix.simulator.state;

import java.time.Instant;
import java.util.Optional;

/// A line of an account's change log.
///
/// @param type Meta's `event_type`, such as `create_campaign_group`
/// @param rule name of the ad rule that did it; absent for what the user did
public record Event(
    String account,
    Instant time,
    String type,
    long objectId,
    String objectName,
    String objectType,
    Optional<String> rule) {}
