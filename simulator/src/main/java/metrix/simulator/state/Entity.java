package metrix.simulator.state;

/// Anything in the graph that has an id.
public sealed interface Entity permits Account, Node, Image, Asset {
  /// The id as it stands in paths, with the `act_` of an account.
  String path();

  Kind kind();
}
