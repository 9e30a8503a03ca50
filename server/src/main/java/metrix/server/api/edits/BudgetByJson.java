package metrix.server.api.edits;

import java.util.Optional;

/// Budgets up or down by a percentage of what each is.
///
/// @param percent from -99 to 900, without 0
/// @param atMost whole units; no budget is raised above it
/// @param atLeast whole units; no budget is lowered below it
public record BudgetByJson(int percent, Optional<String> atMost, Optional<String> atLeast) {}
