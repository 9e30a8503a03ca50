package metrix.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages that may call the API. Each proves itself with a cookie and a key: cookies alone are
/// seen by every port of this computer, and the key alone by whoever reads the page's storage. A
/// session ends after 30 idle minutes and after 12 hours. Thread-safe.
public final class PageSessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST = 8;

  private final InstantSource clock;
  private final Secrets secrets;
  private final List<Held> held = new ArrayList<>();

  /// What a page gets once: the cookie's value and the key.
  public record Opened(String cookie, String key) {}

  private static final class Held {
    private final Opened proofs;
    private final Instant since;
    private Instant used;

    private Held(Opened proofs, Instant since) {
      this.proofs = proofs;
      this.since = since;
      this.used = since;
    }

    private boolean over(Instant now) {
      return !used.plus(IDLE).isAfter(now) || !since.plus(LONGEST).isAfter(now);
    }
  }

  public PageSessions(InstantSource clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  /// Opens a session. With too many the one that was used longest ago ends.
  public synchronized Opened open() {
    held.removeIf(h -> h.over(clock.instant()));
    if (held.size() == MOST) {
      held.remove(held.stream().min((a, b) -> a.used.compareTo(b.used)).orElseThrow());
    }
    var opened = new Opened(secrets.fresh(256), secrets.fresh(256));
    held.add(new Held(opened, clock.instant()));
    return opened;
  }

  /// Whether a request comes from one of the pages.
  ///
  /// @param cookies all cookies of our name: another port can add some, never the right one
  /// @param uses whether the request counts as use, which starts the idle time anew
  public synchronized boolean admits(List<String> cookies, String key, boolean uses) {
    Instant now = clock.instant();
    held.removeIf(h -> h.over(now));
    Optional<Held> found = Optional.empty();
    for (Held session : held) {
      boolean keyFits = Secrets.same(session.proofs.key(), key);
      boolean cookieFits = false;
      for (String cookie : cookies) {
        cookieFits |= Secrets.same(session.proofs.cookie(), cookie);
      }
      if (keyFits && cookieFits) {
        found = Optional.of(session);
      }
    }
    found.filter(_ -> uses).ifPresent(session -> session.used = now);
    return found.isPresent();
  }
}
