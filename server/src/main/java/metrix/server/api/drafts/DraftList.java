package metrix.server.api.drafts;

import java.util.List;

/// All drafts.
public record DraftList(List<DraftJson> drafts) {
  public DraftList {
    drafts = List.copyOf(drafts);
  }
}
