package metrix.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import metrix.core.session.Connection;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingApi;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.Campaign;

/// Reads the tree of the chosen account and keeps it while it is fresh. Thread-safe: those who ask
/// at once share one reading. Only one account is kept, and only for the connection that read it.
public final class AccountTree {
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Optional<Kept> kept = Optional.empty();

  private final AtomicLong changes = new AtomicLong();

  /// @param changes how many changes were known when its reading began
  private record Kept(MarketingApi api, Snapshot snapshot, long changes) {}

  public AccountTree(InstantSource clock) {
    this.clock = clock;
  }

  /// The tree of the connection's chosen account.
  ///
  /// @param refresh whether to read it anew whatever its age
  public Snapshot snapshot(Connection connection, boolean refresh) {
    AdAccount account =
        connection
            .chosen()
            .orElseThrow(() -> new IllegalStateException("no ad account is chosen"))
            .account();
    Instant asked = clock.instant();
    Optional<Snapshot> fresh = fresh(connection.api(), account.id(), asked);
    if (fresh.isPresent() && !refresh) {
      return fresh.get();
    }
    reading.lock();
    try {
      // Someone else may have read it while we waited: then it is newer than our question.
      return fresh(connection.api(), account.id(), asked)
          .filter(s -> !refresh || s.asOf().isAfter(asked))
          .orElseGet(() -> read(connection.api(), account));
    } finally {
      reading.unlock();
    }
  }

  /// Says that objects of an account were changed: the next question reads it anew. A reading that
  /// is under way now counts as too old.
  public void changed(AccountId account) {
    if (kept.filter(k -> !k.snapshot().account().id().equals(account)).isEmpty()) {
      changes.incrementAndGet();
    }
  }

  /// Says that objects of an account were changed at a time: what was read before is too old.
  public void changed(AccountId account, Instant at) {
    if (kept.filter(k -> k.snapshot().asOf().isAfter(at)).isEmpty()) {
      changed(account);
    }
  }

  /// Drops what is kept, at the end of a connection.
  public void forget() {
    kept = Optional.empty();
  }

  private Optional<Snapshot> fresh(MarketingApi api, AccountId account, Instant now) {
    return kept.filter(k -> k.api().equals(api) && k.changes() == changes.get())
        .map(Kept::snapshot)
        .filter(s -> s.account().id().equals(account))
        .filter(s -> s.asOf().plus(FRESH).isAfter(now));
  }

  private Snapshot read(MarketingApi api, AdAccount account) {
    long known = changes.get();
    Instant asOf = clock.instant();
    try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Campaign>> campaigns = side.submit(() -> api.campaigns(account));
      Future<List<AdSet>> adSets = side.submit(() -> api.adSets(account));
      Future<List<Ad>> ads = side.submit(() -> api.ads(account));
      Future<AdAccount> now = side.submit(() -> api.adAccount(account.id()));
      var snapshot = new Snapshot(got(now), got(campaigns), got(adSets), got(ads), asOf);
      kept = Optional.of(new Kept(api, snapshot, known));
      return snapshot;
    }
  }

  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the account", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GraphFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("reading the account failed", e.getCause());
    }
  }
}
