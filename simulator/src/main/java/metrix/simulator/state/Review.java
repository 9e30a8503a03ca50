package metrix.simulator.state;

import java.time.Instant;

/// Meta's check of an ad: when it ends and what comes out.
///
/// @param ends until then the ad is in review
/// @param reason what the advertiser is told when the verdict is not [Verdict#FINE]
public record Review(Instant ends, Verdict verdict, String reason) {
  public static final Review NONE = new Review(Instant.MIN, Verdict.FINE, "");

  /// The outcome of a review, or a trouble that stops delivery later.
  public enum Verdict {
    FINE,
    DISAPPROVED,
    ISSUES
  }
}
