package metrix.simulator.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// An ad account: its bare id (digits), its money and its clock.
///
/// @param status Meta's `account_status`: 1 active, 2 disabled
/// @param dsa the default beneficiary and payor for places with the EU's transparency rules
/// @param country country code of its business
public record Account(
    String id,
    String name,
    String currency,
    ZoneId zone,
    int zoneId,
    int status,
    int disableReason,
    Optional<String> dsa,
    String country,
    Instant created)
    implements Entity {
  @Override
  public String path() {
    return "act_" + id;
  }

  @Override
  public Kind kind() {
    return Kind.ACCOUNT;
  }

  /// The same account with money of another currency.
  public Account withCurrency(String other) {
    return new Account(id, name, other, zone, zoneId, status, disableReason, dsa, country, created);
  }

  /// How many minor units make one unit of the currency.
  public int offset() {
    return Currencies.offset(currency);
  }
}
