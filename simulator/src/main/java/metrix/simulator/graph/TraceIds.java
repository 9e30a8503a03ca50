package metrix.simulator.graph;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/// Maker of `fbtrace_id` values: 23 characters that start with `A`, the same for one seed and order
/// of calls.
public final class TraceIds {
  private final long seed;
  private final AtomicLong count = new AtomicLong();

  public TraceIds(long seed) {
    this.seed = seed;
  }

  public String next() {
    long n = count.incrementAndGet();
    long a = mix(seed * 31 + n);
    ByteBuffer bytes = ByteBuffer.allocate(24).putLong(a).putLong(mix(a + 1)).putLong(mix(a + 2));
    return "A"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()).substring(0, 22);
  }

  private static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 27);
  }
}
