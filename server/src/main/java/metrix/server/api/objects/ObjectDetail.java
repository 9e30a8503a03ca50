package metrix.server.api.objects;

import java.util.List;

/// One object with all that is known of it.
public record ObjectDetail(
    LevelWord level, String id, String name, List<ObjectField> fields, List<ObjectParent> parents) {
  public ObjectDetail {
    fields = List.copyOf(fields);
    parents = List.copyOf(parents);
  }
}
