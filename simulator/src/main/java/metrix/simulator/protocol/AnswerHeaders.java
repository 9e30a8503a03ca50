package metrix.simulator.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/// What Meta says about every answer, alone or as a part of a batch. Source: recorded headers.
public final class AnswerHeaders {
  private AnswerHeaders() {}

  /// @param version the one that served the call, such as `v26.0`
  public static Map<String, String> of(String version) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("facebook-api-version", version);
    headers.put("cache-control", "private, no-cache, no-store, must-revalidate");
    headers.put("pragma", "no-cache");
    headers.put("expires", "Sat, 01 Jan 2000 00:00:00 GMT");
    headers.put("vary", "Origin");
    return headers;
  }
}
