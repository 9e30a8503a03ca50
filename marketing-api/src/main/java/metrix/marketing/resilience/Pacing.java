package metrix.marketing.resilience;

/// What Meta does not publish or publishes in two ways, until a real token has shown it.
///
/// @param hourCountsPoints whether the hourly quotas count points; Meta's page says calls, one
///   vendor points. The usage headers correct a wrong choice
/// @param mutationsASecond changes of campaigns, ad sets and ads of one ad account in any second, 0
///   for no limit. Source: Meta's page knows the limit, two third parties the number
/// @param inFlight requests under way at the same time; Meta's front end takes 100 on a connection
/// @param secondsOfAWrite what one write takes, for forecasts; seen 0.4 to a few seconds
public record Pacing(
    boolean hourCountsPoints, int mutationsASecond, int inFlight, double secondsOfAWrite) {
  public static final Pacing STANDARD = new Pacing(false, 100, 32, 0.6);

  public Pacing {
    if (mutationsASecond < 0 || inFlight < 1 || secondsOfAWrite < 0) {
      throw new IllegalArgumentException(
          mutationsASecond + " a second, " + inFlight + " at once, " + secondsOfAWrite + " s");
    }
  }

  /// The same without the limit by the second, for a Meta look-alike that has none.
  public Pacing withoutMutationLimit() {
    return new Pacing(hourCountsPoints, 0, inFlight, secondsOfAWrite);
  }
}
