package metrix.server.api.edits;

import java.util.List;
import java.util.Optional;
import metrix.server.api.objects.LevelWord;

/// Changes of one object; absent fields stay. Amounts and times are as typed: whole units, and the
/// ad account's time.
///
/// @param spendCap of a campaign; an empty text takes it away
/// @param bidStrategy of the object that holds the budget
/// @param bidAmount the bid cap or cost goal of an ad set
/// @param start of an ad set that has not started
/// @param end of an ad set; an empty text for never
/// @param content what an ad says otherwise, by a new creative
public record EditChange(
    LevelWord level,
    String id,
    Optional<String> name,
    Optional<StatusWish> status,
    Optional<String> dailyBudget,
    Optional<String> lifetimeBudget,
    Optional<String> spendCap,
    Optional<BidStrategyWish> bidStrategy,
    Optional<String> bidAmount,
    Optional<String> start,
    Optional<String> end,
    Optional<List<ContentChange>> content) {}
