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
/// @param minSpend what an ad set should get at least of its campaign's budget
/// @param maxSpend what it may get at most; an empty text takes the limit away
/// @param roasFloor the least return on the spend, such as `1.5`
/// @param hours of the week in which an ad set delivers, such as `mon-fri 09:00-17:00`; an empty
///   text for always
/// @param attribution which results count, such as `7d_click;1d_view`
/// @param beneficiary for European law
/// @param payer for European law
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
    Optional<String> minSpend,
    Optional<String> maxSpend,
    Optional<String> roasFloor,
    Optional<String> hours,
    Optional<String> attribution,
    Optional<String> beneficiary,
    Optional<String> payer,
    Optional<List<ContentChange>> content) {}
