package metrix.server.api.edits;

import java.util.List;
import metrix.server.api.objects.LevelWord;

/// One change for many objects of a level.
public record BulkRequest(LevelWord level, List<String> ids, BulkChangeJson change) {
  public BulkRequest {
    ids = List.copyOf(ids);
  }
}
