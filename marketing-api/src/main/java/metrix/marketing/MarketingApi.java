package metrix.marketing;

import java.time.Duration;
import metrix.model.AccountId;

/// A connection to Meta's Marketing API with one access token. Thread-safe. Every call blocks,
/// keeps below Meta's limits and fails with [GraphFailure]. Closing drops the token.
public interface MarketingApi extends MarketingReads, MarketingWrites, AutoCloseable {
  /// Where the calls go.
  GraphUrl graph();

  /// What Meta's usage headers and our own count say about the limits.
  Usage usage();

  /// How long work for an ad account would take from now on if nothing else were done: on the
  /// account's access tier, from what its limits have left. An estimate that sends nothing.
  Duration forecast(AccountId account, Workload work);

  /// The same questions when nobody waits for the answers: calls that people wait for go first.
  MarketingReads inBackground();

  @Override
  void close();
}
