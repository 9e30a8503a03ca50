package metrix.marketing;

/// What can be changed at Meta. Only the runner of plans may call this port: it journals first and
/// knows what to do when the outcome is unknown.
public interface MarketingWrites {
  /// Sends one write, once. Never repeats it by itself: a failure of kind
  /// [GraphFailure.Kind#AMBIGUOUS] means that Meta may have done it.
  WriteAnswer send(Write write);

  /// Lets Meta check a write without doing it (`execution_options=["validate_only"]`). Images have
  /// no such check and pass.
  void validate(Write write);
}
