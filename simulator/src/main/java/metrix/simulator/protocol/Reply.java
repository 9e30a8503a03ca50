package metrix.simulator.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An answer before it is written: status, headers of its own, JSON body, and the ad account that
/// it counts for.
public record Reply(
    int status, Map<String, String> headers, JsonNode body, Optional<String> account) {
  public Reply {
    // In the order in which they were added, which a batch shows: a run repeats to the byte.
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  public static Reply ok(JsonNode body, Optional<String> account) {
    return new Reply(200, Map.of(), body, account);
  }

  /// The envelope of a failure, with the header that Meta sends on OAuth errors.
  public static Reply failed(Failure failure, String trace) {
    String kind = failure.code() == 190 ? "invalid_token" : "invalid_request";
    String plain =
        failure.message().replaceAll("[\\p{Cntrl}\"\\\\]", " ").replaceAll("[^\\x20-\\x7e]", "?");
    return new Reply(
        failure.status(),
        Map.of(
            "WWW-Authenticate",
            "OAuth \"Facebook Platform\" \""
                + kind
                + "\" \""
                + plain.substring(0, Math.min(300, plain.length()))
                + "\""),
        failure.envelope(trace),
        Optional.empty());
  }

  public boolean failed() {
    return status >= 400;
  }

  public Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, all, body, account);
  }
}
