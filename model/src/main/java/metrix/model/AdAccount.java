package metrix.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An ad account as Meta describes it.
///
/// @param currency empty when Meta's table does not know it: then nothing is written
/// @param status Meta's number: 1 active, 2 disabled, 3 unsettled, 7 in review, 9 in grace period,
///   100 closing, 101 closed. Source: Meta, ad account reference, copy of 2026-09-12
/// @param disableReason Meta's number; 0 for none
/// @param minDailyBudget the account's own floor for a daily budget, when it says one
/// @param minSpendCap the account's own floor for the spend cap of a campaign, when it says one
/// @param tasks what the user may do: DRAFT, ANALYZE, ADVERTISE, MANAGE; empty when not told
public record AdAccount(
    AccountId id,
    String name,
    String currencyCode,
    Optional<AdCurrency> currency,
    ZoneId timeZone,
    int status,
    int disableReason,
    Optional<Money> amountSpent,
    Optional<Money> spendCap,
    Optional<Money> minDailyBudget,
    Optional<Money> minSpendCap,
    Optional<String> defaultBeneficiary,
    Optional<String> defaultPayer,
    List<String> tasks) {
  public AdAccount {
    tasks = List.copyOf(tasks);
  }

  /// Whether Meta lets the account make and deliver ads.
  public boolean usable() {
    return status == 1 || status == 9;
  }
}
