package metrix.marketing;

/// A connection to Meta's Marketing API with one access token. Thread-safe. Every call blocks,
/// keeps below Meta's limits and fails with [GraphFailure]. Closing drops the token.
public interface MarketingApi extends MarketingReads, MarketingWrites, AutoCloseable {
  /// Where the calls go.
  GraphUrl graph();

  /// What Meta's usage headers and our own count say about the limits.
  Usage usage();

  @Override
  void close();
}
