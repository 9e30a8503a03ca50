package metrix.core.draft;

import java.util.List;
import java.util.Optional;

/// The port to where drafts are kept.
public interface DraftStore {
  Optional<Draft> find(String id);

  /// All drafts, the one changed last first.
  List<Draft> all();

  /// Writes a draft over the one of its id, if that one still has this revision; 0 for a new one.
  ///
  /// @return false when somebody else changed it meanwhile
  boolean save(Draft draft, long expectedRevision);

  void delete(String id);
}
