package metrix.simulator.delivery;

import java.time.Instant;

/// Where an ad set stands with Meta's learning.
///
/// @param status LEARNING, SUCCESS or FAIL (values unverified)
/// @param conversions results in the last seven days
public record LearningStage(String status, long conversions, Instant lastEdit) {}
