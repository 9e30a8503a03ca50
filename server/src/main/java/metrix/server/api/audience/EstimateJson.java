package metrix.server.api.audience;

import java.util.Optional;

/// How many people an audience may reach in a month.
public record EstimateJson(
    Optional<Long> lower, Optional<Long> upper, boolean ready, Optional<String> note) {}
