package metrix.simulator.limit;

/// How much is going on in an ad account, which raises its quotas.
public interface Activity {
  /// Ads that are running.
  int ads(String account);

  /// Custom audiences in use.
  int audiences(String account);
}
