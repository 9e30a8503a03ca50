package metrix.simulator.edge.creative;

import java.util.ArrayList;
import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;

/// What all parts of a creative are checked by: links, pictures, Pages, and the path to blame.
final class CreativeParts {
  private CreativeParts() {}

  // The numbers of call ads are links too, as public clients send them; unverified.
  static void url(String url, String[] where) {
    String links = "(?i)https?://[^\\s/]+\\.[^\\s]+|fb://.+|https?://fb\\.me/?|tel:\\+?\\d{5,15}";
    if (!url.matches(links) || url.length() > 1000) {
      throw Failure.refused(
              2446383,
              "Website URL required",
              "The link is not a valid website URL: it must start with https://.")
          .blaming(where)
          .thrown();
    }
  }

  static void image(Request request, JsonNode hash, String[] where) {
    if (hash.isMissingNode() || hash.isNull()) {
      return;
    }
    if (request.world().image(request.account().id(), hash.asString("")).isEmpty()) {
      throw Failure.refused(
              2446386,
              "Image not found",
              "The image you selected is not available to this ad account. Upload it to this ad account first.")
          .blaming(where)
          .thrown();
    }
  }

  static boolean usable(Request request, Kind kind, String id) {
    String account = request.account().id();
    return request.world().assets(kind).stream()
        .anyMatch(asset -> asset.path().equals(id) && asset.accounts().contains(account));
  }

  static String[] path(String[] where, String name) {
    List<String> path = new ArrayList<>(List.of(where));
    path.add(name);
    return path.toArray(String[]::new);
  }
}
