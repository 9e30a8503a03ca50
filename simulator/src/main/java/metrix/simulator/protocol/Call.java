package metrix.simulator.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of the Graph API, alone or as a part of a batch, after its transport was taken off.
///
/// @param base address and version of answers' links, such as `http://127.0.0.1:8080/v26.0`
/// @param fault name of the planned mishap that will hit the answer, for the ledger
/// @param tokenInLink whether the token came as a parameter, so that links repeat it as Meta's do
public record Call(
    String method,
    String base,
    List<String> path,
    Params params,
    Map<String, Upload> files,
    Optional<Token> token,
    boolean tokenInLink,
    Optional<String> fault) {
  public Call {
    path = List.copyOf(path);
    files = Map.copyOf(files);
  }

  public Call withFault(String name) {
    return new Call(method, base, path, params, files, token, tokenInLink, Optional.of(name));
  }

  /// The edge of the call for ledgers and fault plans: its last name, empty for a node itself.
  public String edge() {
    if (path.isEmpty()) {
      return params.has("batch") ? "batch" : "";
    }
    return path.size() > 1
        ? path.getLast()
        : path.getFirst().matches("[a-z_]+") ? path.getFirst() : "";
  }
}
