package metrix.server.api.edits;

import java.util.Optional;

/// A change for many objects: exactly one of these.
///
/// @param budgetTo the same budget for all, in whole units
/// @param end of ad sets, in the ad account's time; an empty text for never
public record BulkChangeJson(
    Optional<BudgetByJson> budgetBy,
    Optional<String> budgetTo,
    Optional<RenameJson> rename,
    Optional<RewordJson> reword,
    Optional<StatusWish> status,
    Optional<String> end) {}
