package metrix.server.api.connection;

import java.util.List;
import java.util.Optional;
import metrix.server.api.common.MoneyJson;

/// An ad account.
///
/// @param id with `act_` in front
/// @param accountId digits only
/// @param usable whether Meta lets it deliver ads
/// @param permitted what the user may do in it
public record AccountJson(
    String id,
    String accountId,
    String name,
    String currency,
    Optional<Integer> currencyOffset,
    String timeZone,
    int status,
    String statusText,
    boolean usable,
    Optional<String> disableReason,
    Optional<MoneyJson> amountSpent,
    Optional<MoneyJson> spendCap,
    Optional<MoneyJson> minDailyBudget,
    Optional<String> defaultBeneficiary,
    Optional<String> defaultPayer,
    List<String> permitted) {
  public AccountJson {
    permitted = List.copyOf(permitted);
  }
}
