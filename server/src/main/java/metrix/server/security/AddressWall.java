package metrix.server.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.server.api.common.ErrorCode;

/// Lets in only what our own page on our own address sends. An exact `Host` stops DNS rebinding,
/// which neither the same-origin policy nor cookies stop; `Origin` and `Sec-Fetch-Site` stop other
/// sites and other ports of this computer.
public final class AddressWall {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "HEAD");
  private static final String FIX = "Open Metrix at the address that it printed at its start.";

  private final Predicate<String> isPage;
  private final Predicate<String> isAsset;

  /// @param isPage whether a path is the page itself
  /// @param isAsset whether a path is a file of the page
  public AddressWall(Predicate<String> isPage, Predicate<String> isAsset) {
    this.isPage = isPage;
    this.isAsset = isAsset;
  }

  /// The reason to refuse a request to a server on a port; empty to let it in.
  public Optional<Refusal> judge(Asked asked, int port) {
    return host(asked.hosts(), port)
        .or(() -> method(asked.method()))
        .or(() -> origin(asked))
        .or(() -> site(asked));
  }

  private static Optional<Refusal> host(List<String> hosts, int port) {
    if (hosts.size() != 1 || hosts.getFirst().isEmpty()) {
      return refuse(400, ErrorCode.WRONG_ADDRESS, "The request must name one host.");
    }
    boolean ours =
        hosts.getFirst().equals("127.0.0.1:" + port)
            || hosts.getFirst().equals("localhost:" + port);
    return ours
        ? Optional.empty()
        : refuse(421, ErrorCode.WRONG_ADDRESS, "This server does not answer to that name.");
  }

  private static Optional<Refusal> method(String method) {
    if (method.equals("OPTIONS")) {
      return refuse(403, ErrorCode.FORBIDDEN, "Other sites may not call this server.");
    }
    return METHODS.contains(method)
        ? Optional.empty()
        : refuse(405, ErrorCode.FORBIDDEN, "This server knows no such method.");
  }

  private static Optional<Refusal> origin(Asked asked) {
    List<String> origins = asked.origins();
    String own = "http://" + asked.hosts().getFirst();
    return origins.isEmpty() || origins.equals(List.of(own))
        ? Optional.empty()
        : refuse(403, ErrorCode.FORBIDDEN, "Another site may not call this server.");
  }

  private Optional<Refusal> site(Asked asked) {
    List<String> sites = asked.fetchSites();
    if (sites.isEmpty() || sites.equals(List.of("same-origin"))) {
      return Optional.empty();
    }
    boolean reads = asked.method().equals("GET") || asked.method().equals("HEAD");
    boolean typed = sites.equals(List.of("none"));
    boolean ownFile = isPage.test(asked.path()) || isAsset.test(asked.path());
    if (reads && typed && ownFile) {
      return Optional.empty();
    }
    // The launch page is a file, so the browser calls its redirect cross-site. Opening the page in
    // a tab of its own gives another site nothing: it holds no data and cannot be framed.
    boolean opensTab =
        asked.fetchModes().equals(List.of("navigate"))
            && asked.fetchDestinations().equals(List.of("document"));
    return reads && opensTab && isPage.test(asked.path())
        ? Optional.empty()
        : refuse(403, ErrorCode.FORBIDDEN, "Another site may not call this server.");
  }

  private static Optional<Refusal> refuse(int status, ErrorCode code, String what) {
    return Optional.of(new Refusal(status, code, what, FIX));
  }
}
