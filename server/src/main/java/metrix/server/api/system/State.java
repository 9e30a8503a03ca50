package metrix.server.api.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.server.api.connection.ConnectionJson;
import metrix.server.api.runs.RunSummary;

/// The program as a whole.
///
/// @param mode what it is connected with
/// @param connection absent while there is none
/// @param openRuns runs that did not end and can go on
/// @param dataDir the folder of everything that is kept
/// @param apiVersion the version of the Marketing API that is asked for
/// @param apiVersionWarning Meta's words when it answered with another one
public record State(
    String version,
    ModeWord mode,
    Optional<ConnectionJson> connection,
    GraphJson graph,
    List<RunSummary> openRuns,
    TempUploads tempUploads,
    String dataDir,
    String apiVersion,
    Instant startedAt,
    Optional<String> apiVersionWarning) {
  public State {
    openRuns = List.copyOf(openRuns);
  }
}
