package metrix.simulator.catalogue;

/// Where a fact comes from.
public enum Evidence {
  /// An answer of Meta's that somebody published.
  RECORDED,
  /// Meta's own pages.
  DOCUMENTED,
  /// What other people's programs and issues say.
  REPORTED,
  /// Nowhere: our own guess or wording.
  UNVERIFIED
}
