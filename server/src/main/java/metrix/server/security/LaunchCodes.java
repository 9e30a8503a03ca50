package metrix.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The codes that open a page session: 128 bits, good once and for 60 seconds. Thread-safe.
public final class LaunchCodes {
  /// How long a code is good.
  public static final Duration LIFE = Duration.ofSeconds(60);

  private static final int MOST = 8;

  private final InstantSource clock;
  private final Secrets secrets;
  private final List<Code> open = new ArrayList<>();

  private record Code(String text, Instant until, Runnable ended) {}

  public LaunchCodes(InstantSource clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  /// Makes a code.
  ///
  /// @param ended is run once, when the code was used or is over
  public synchronized String issue(Runnable ended) {
    sweep();
    if (open.size() == MOST) {
      open.removeFirst().ended().run();
    }
    String text = secrets.fresh(128);
    open.add(new Code(text, clock.instant().plus(LIFE), ended));
    return text;
  }

  /// Uses a code up. Whether it was good.
  public synchronized boolean trade(String text) {
    sweep();
    boolean good = false;
    for (Iterator<Code> codes = open.iterator(); codes.hasNext(); ) {
      Code code = codes.next();
      // No early way out: the time must not tell which code came close.
      if (Secrets.same(code.text(), text)) {
        good = true;
        codes.remove();
        code.ended().run();
      }
    }
    return good;
  }

  /// Drops the codes that are over.
  public synchronized void sweep() {
    Instant now = clock.instant();
    open.removeIf(code -> {
      boolean over = !code.until().isAfter(now);
      if (over) {
        code.ended().run();
      }
      return over;
    });
  }

  /// Drops all codes, at the end of the program.
  public synchronized void close() {
    open.forEach(code -> code.ended().run());
    open.clear();
  }
}
