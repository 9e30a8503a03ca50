package metrix.marketing;

/// Work that is to be done for an ad account, to be foretold.
///
/// @param reads questions
/// @param writes all that is sent to be done or uploaded
/// @param mutations how many of the writes make or change a campaign, an ad set or an ad
/// @param inSequence how many calls must wait for one another
public record Workload(int reads, int writes, int mutations, int inSequence) {
  public Workload {
    if (reads < 0 || mutations < 0 || mutations > writes || inSequence < 0) {
      throw new IllegalArgumentException(
          reads + " reads, " + writes + " writes, " + mutations + " mutations, " + inSequence);
    }
  }

  public int calls() {
    return reads + writes;
  }

  /// What it costs of an ad account's score. Source: Meta, rate limiting page: a read 1, a write 3.
  public int points() {
    return reads + 3 * writes;
  }
}
