package metrix.simulator.fault;

/// One planned mishap: whom it hits, and when.
///
/// @param name its name in the ledger
/// @param afterCommit whether it strikes after the work was done
public record Fault(String name, Target on, boolean afterCommit, Mishap mishap) {
  /// Whether it strikes before any work.
  public boolean before() {
    return !afterCommit && !mishap.needsAnswer() && !mishap.hitsWork();
  }

  /// Whether it strikes the answer, after the work.
  public boolean after() {
    return !before() && !mishap.hitsWork();
  }
}
