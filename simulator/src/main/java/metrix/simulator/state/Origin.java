package metrix.simulator.state;

import java.util.Optional;

/// The objects that an account was born with. They are made from their numbers at each question and
/// kept nowhere, so that a large account costs no more memory than a small one.
public interface Origin {
  /// The object of an id as it was at birth.
  Optional<Node> node(long id);

  /// Ids of the objects of a kind below an owner: a bare account id, a campaign id or an ad set id.
  Ids children(String owner, Kind kind);
}
