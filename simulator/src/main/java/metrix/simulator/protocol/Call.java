package metrix.simulator.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of the Graph API, alone or as a part of a batch, after its transport was taken off.
///
/// @param base address and version of answers' links, such as `http://127.0.0.1:8080/v26.0`
/// @param fault name of the planned mishap that will hit the answer, for the ledger
/// @param tokenInLink whether the token came as a parameter, so that links repeat it as Meta's do
/// @param background whether nobody waits for the answer, so that it may do more
public record Call(
    String method,
    String base,
    List<String> path,
    Params params,
    Map<String, Upload> files,
    Optional<Token> token,
    boolean tokenInLink,
    Optional<String> fault,
    boolean background) {
  public Call {
    path = List.copyOf(path);
    // In the order in which they came: the first of two equal pictures gives the name.
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// A call whose caller waits.
  public Call(
      String method,
      String base,
      List<String> path,
      Params params,
      Map<String, Upload> files,
      Optional<Token> token,
      boolean tokenInLink,
      Optional<String> fault) {
    this(method, base, path, params, files, token, tokenInLink, fault, false);
  }

  public Call withFault(String name) {
    return new Call(
        method, base, path, params, files, token, tokenInLink, Optional.of(name), background);
  }

  /// The same call on another path.
  public Call to(List<String> otherPath) {
    return new Call(method, base, otherPath, params, files, token, tokenInLink, fault, background);
  }

  /// Another call of the same caller, who does not wait for it.
  public Call inBackground(String otherMethod, List<String> otherPath, Params otherParams) {
    return new Call(
        otherMethod,
        base,
        otherPath,
        otherParams,
        files,
        token,
        tokenInLink,
        Optional.empty(),
        true);
  }

  /// The edge of the call for ledgers and fault plans: its last name, empty for a node itself.
  public String edge() {
    if (path.isEmpty()) {
      return params.has("batch") ? "batch" : params.has("asyncbatch") ? "asyncbatch" : "";
    }
    return path.size() > 1
        ? path.getLast()
        : path.getFirst().matches("[a-z_]+") ? path.getFirst() : "";
  }
}
