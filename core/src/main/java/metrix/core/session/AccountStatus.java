package metrix.core.session;

import metrix.model.AdAccount;

/// Meta's numbers for the state of an ad account, in words. Source: Meta, ad account reference,
/// copy of 2026-09-12.
public final class AccountStatus {
  private AccountStatus() {}

  /// The state of an account in a word or two.
  public static String text(AdAccount account) {
    return switch (account.status()) {
      case 1 -> "Active";
      case 2 -> "Disabled";
      case 3 -> "Payment due";
      case 7 -> "In risk review";
      case 8 -> "Settlement pending";
      case 9 -> "In grace period";
      case 100 -> "Closing";
      case 101 -> "Closed";
      default -> "Status " + account.status();
    };
  }

  /// Why Meta disabled it; empty text when it did not say.
  public static String disabledBecause(AdAccount account) {
    return switch (account.disableReason()) {
      case 0 -> "";
      case 1 -> "advertising policy";
      case 2 -> "intellectual property review";
      case 3 -> "payment risk";
      case 4 -> "shut down by Meta";
      case 5 -> "ads review";
      case 6 -> "business integrity";
      case 7 -> "closed for good";
      case 8, 9 -> "unused account";
      case 10 -> "umbrella account";
      case 11 -> "business manager policy";
      case 12 -> "misrepresented account";
      case 13 -> "legal entity removed";
      case 14 -> "thread review";
      case 15 -> "compromised account";
      default -> "reason " + account.disableReason();
    };
  }
}
