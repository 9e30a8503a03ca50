package metrix.server.api.runs;

import java.util.Optional;

/// The yes to a plan.
///
/// @param hash of the plan that was seen
/// @param confirmAmount the daily total, typed, when the plan wants it
public record RunRequest(String planId, String hash, Optional<String> confirmAmount) {}
