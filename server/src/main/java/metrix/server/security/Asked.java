package metrix.server.security;

import java.util.List;

/// What the wall looks at in a request. Lists hold every header of the name, as sent.
///
/// @param path raw, as sent, without the query
public record Asked(
    String method,
    String path,
    List<String> hosts,
    List<String> origins,
    List<String> fetchSites,
    List<String> fetchModes,
    List<String> fetchDestinations) {
  public Asked {
    hosts = List.copyOf(hosts);
    origins = List.copyOf(origins);
    fetchSites = List.copyOf(fetchSites);
    fetchModes = List.copyOf(fetchModes);
    fetchDestinations = List.copyOf(fetchDestinations);
  }
}
