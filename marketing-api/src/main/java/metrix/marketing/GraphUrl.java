package metrix.marketing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import metrix.model.Checked;
import metrix.model.Problem;

/// Where calls go: Meta's Graph API, or a loopback address for the simulator. Nothing else can be
/// said, so the token cannot leave for another host.
public record GraphUrl(URI base) {
  /// Meta.
  public static final GraphUrl META = new GraphUrl(URI.create("https://graph.facebook.com"));

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  public GraphUrl {
    if (!isMeta(base) && !isLoopback(base)) {
      throw new IllegalArgumentException(
          "not an address of Meta's Graph API and not a loopback address");
    }
  }

  /// Reads the address of `--graph-url`.
  public static Checked<GraphUrl> parse(String text) {
    try {
      return Checked.of(new GraphUrl(new URI(text.strip().replaceAll("/+$", ""))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Checked.wrong(
          Problem.error(
              "--graph-url",
              "“" + text + "” is neither Meta's Graph API nor an address of this computer.",
              "Leave it out for Meta, or give http://127.0.0.1:PORT of a simulator."));
    }
  }

  /// Whether calls go to Meta itself.
  public boolean isMeta() {
    return isMeta(base);
  }

  private static boolean isMeta(URI base) {
    return base.toString().equals("https://graph.facebook.com");
  }

  private static boolean isLoopback(URI base) {
    return ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
        && base.getHost() != null
        && LOOPBACK.contains(base.getHost())
        && base.getUserInfo() == null
        && (base.getPath() == null || base.getPath().isEmpty())
        && base.getQuery() == null
        && base.getFragment() == null;
  }
}
