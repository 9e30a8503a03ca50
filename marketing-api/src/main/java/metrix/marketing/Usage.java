package metrix.marketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How much of Meta's limits is used up.
///
/// @param buckets what the usage headers last said, by name
/// @param tier Meta's raw word for the access tier, `development_access` or `standard_access`
/// @param calls calls sent so far with this connection; parts of a batch count one by one
/// @param points what they cost: a read 1, a write 3. Source: Meta, rate limiting page
/// @param waits which ad accounts wait now, for a second or more
/// @param versionWarning Meta's words when it served another version than the one asked for
public record Usage(
    List<Bucket> buckets,
    Optional<String> tier,
    long calls,
    long points,
    List<Wait> waits,
    Optional<String> versionWarning) {
  public Usage {
    buckets = List.copyOf(buckets);
    waits = List.copyOf(waits);
  }

  /// One limit.
  ///
  /// @param percent used, 0 to 100
  /// @param regainAt when calls are taken again, while they are refused
  public record Bucket(String name, double percent, Optional<Instant> regainAt) {}

  /// Calls that are held back.
  ///
  /// @param account digits of the ad account; empty when all calls are held back
  /// @param until when the next call goes
  /// @param calls how many wait for it now; 0 when only new ones would
  public record Wait(String account, Instant until, Why why, int calls) {}

  /// Why calls are held back.
  public enum Why {
    /// Our own pace, so that a limit is not reached.
    PACE,
    /// Meta refuses calls until then.
    REFUSED,
    /// Meta failed several times in a row; then one call tries.
    FAILING
  }
}
