package metrix.server.api.runs;

import java.util.List;

/// Runs, the newest first.
public record RunList(List<RunSummary> runs) {
  public RunList {
    runs = List.copyOf(runs);
  }
}
