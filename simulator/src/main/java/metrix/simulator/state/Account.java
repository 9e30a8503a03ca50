package metrix.simulator.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An ad account: its bare id (digits), its money and its clock. An immutable version of it; a
/// change makes a new one.
///
/// @param status Meta's `account_status`: 1 active, 2 disabled
/// @param settings what its owner set over the API, under Meta's names; nobody may change it
/// @param country country code of its business
public record Account(
    String id,
    String name,
    String currency,
    ZoneId zone,
    int zoneId,
    int status,
    int disableReason,
    ObjectNode settings,
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
    return new Account(
        id, name, other, zone, zoneId, status, disableReason, settings, country, created);
  }

  /// How many minor units make one unit of the currency.
  public int offset() {
    return Currencies.offset(currency);
  }

  /// The default beneficiary for places with the EU's transparency rules.
  public Optional<String> beneficiary() {
    return setting("default_dsa_beneficiary");
  }

  /// The default payor for places with the EU's transparency rules.
  public Optional<String> payor() {
    return setting("default_dsa_payor");
  }

  private Optional<String> setting(String name) {
    return Optional.of(settings.path(name).asString("")).filter(value -> !value.isBlank());
  }

  public Account with(String newName, ObjectNode newSettings) {
    return new Account(
        id, newName, currency, zone, zoneId, status, disableReason, newSettings, country, created);
  }
}
