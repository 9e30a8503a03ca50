package metrix.model;

import java.util.OptionalLong;

/// Meta's estimate of the people that a targeting can reach in a month.
///
/// @param ready whether Meta had an estimate at all
public record AudienceSize(OptionalLong lower, OptionalLong upper, boolean ready) {}
