package metrix.server.api.edits;

import java.util.List;

/// Changes to be planned.
public record EditRequest(List<EditChange> changes) {
  public EditRequest {
    changes = List.copyOf(changes);
  }
}
