package metrix.server.api.objects;

import java.util.List;

/// The data of an `objects` event: what to fetch anew.
public record ObjectsChanged(List<LevelWord> levels) {
  public ObjectsChanged {
    levels = List.copyOf(levels);
  }
}
