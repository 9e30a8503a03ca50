package metrix.marketing;

/// A way of asking that Meta's pages describe and that not every account was seen to take. Trying
/// one reads a little and changes nothing.
public enum Probe {
  /// A part of a batch names the result of an earlier one. Source: Meta, batch requests page.
  BATCH_REFERENCE,
  /// A list of ads filtered by a hundred campaigns. Source: Meta, filtering page; that so many pass
  /// is unverified.
  MANY_CAMPAIGNS_FILTER,
  /// An insights page of 5,000 rows. Source: recorded requests of other clients.
  LARGE_INSIGHTS_PAGE;

  /// What a try showed.
  public enum Verdict {
    WORKS,
    REFUSED,
    /// The account has nothing to try it on.
    NOTHING_THERE
  }
}
