package metrix.model;

import java.util.Optional;

/// The id of an ad account. Paths carry `act_` in front of the digits; the field `account_id` and
/// the usage headers do not. Source: Meta, ad account reference, copy of 2026-09-12.
public record AccountId(String digits) {
  private static final String PREFIX = "act_";

  public AccountId {
    ObjectId.requireDigits(digits);
  }

  /// Reads an id with or without its prefix; empty when it is none.
  public static Optional<AccountId> parse(String text) {
    String trimmed = text.strip();
    String digits = trimmed.startsWith(PREFIX) ? trimmed.substring(PREFIX.length()) : trimmed;
    return ObjectId.isDigits(digits) ? Optional.of(new AccountId(digits)) : Optional.empty();
  }

  /// The id as it stands in paths: `act_` and the digits.
  public String path() {
    return PREFIX + digits;
  }

  @Override
  public String toString() {
    return path();
  }
}
