package metrix.core.plan;

/// What a plan costs at Meta.
///
/// @param calls requests to be sent
/// @param points against the limits: a read 1, a write 3. Source: Meta, rate limiting page
/// @param seconds an estimate of the time it takes where no limit of Meta holds it back;
///   [metrix.marketing.MarketingApi#forecast] knows these
public record Cost(int calls, int points, int seconds) {
  /// What one write costs in points.
  public static final int OF_A_WRITE = 3;
}
