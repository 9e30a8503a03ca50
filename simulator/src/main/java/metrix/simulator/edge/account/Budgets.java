package metrix.simulator.edge.account;

import java.util.Set;
import metrix.simulator.state.Account;
import metrix.simulator.state.Currencies;

/// Minimum budgets of an account, in minor units.
///
/// Source: Meta, "Ad set" page, minimum budgets (US dollars of the documentation): 0.50 for
/// impressions, 2.50 for clicks, likes and video views, 40 for low-frequency actions; doubled for
/// accounts of the listed countries.
public final class Budgets {
  private static final Set<String> DOUBLED =
      Set.of(
          "AU", "AT", "BE", "CA", "DK", "FI", "FR", "DE", "GR", "HK", "IL", "IT", "JP", "NL", "NZ",
          "NO", "SG", "KR", "ES", "SE", "CH", "TW", "GB", "US");
  private static final Set<String> CLICKS =
      Set.of(
          "LINK_CLICKS",
          "PAGE_LIKES",
          "THRUPLAY",
          "TWO_SECOND_CONTINUOUS_VIDEO_VIEWS",
          "POST_ENGAGEMENT");

  /// Stands for "no cap" in spend caps.
  public static final long UNCAPPED = 922337203685478L;

  private Budgets() {}

  public static long minimumDaily(Account account) {
    return dollars(account, 0.5, true);
  }

  public static long clicks(Account account) {
    return dollars(account, 2.5, true);
  }

  public static long lowFrequency(Account account) {
    return dollars(account, 40, false);
  }

  /// The least daily budget of an ad set that optimizes for a goal.
  public static long minimumFor(Account account, String goal) {
    if (goal.equals("APP_INSTALLS")) {
      return lowFrequency(account);
    }
    return CLICKS.contains(goal) ? clicks(account) : minimumDaily(account);
  }

  public static long dollars(Account account, double dollars, boolean doubles) {
    double factor = doubles && DOUBLED.contains(account.country()) ? 2 : 1;
    return Math.round(
        dollars * factor * Currencies.perDollar(account.currency()) * account.offset());
  }
}
