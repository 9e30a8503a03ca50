package metrix.marketing;

/// What became of one write of several that went out together.
public sealed interface WriteOutcome {
  /// Meta did it.
  record Done(WriteAnswer answer) implements WriteOutcome {}

  /// Meta did not do it, or nobody knows ([GraphFailure.Kind#AMBIGUOUS]).
  record Failed(GraphFailure failure) implements WriteOutcome {}

  /// Nobody knows, for a reason in our own words.
  static WriteOutcome unknown(String why) {
    return new Failed(new GraphFailure(GraphFailure.Kind.AMBIGUOUS, GraphError.ours(why)));
  }
}
