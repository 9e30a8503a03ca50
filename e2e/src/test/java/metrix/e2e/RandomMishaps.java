package metrix.e2e;

import java.util.SplittableRandom;

/// Plans of mishaps from a seed: all that goes wrong between two programs and is nobody's word.
/// What would itself be a second creation, or would end the token, is not among them.
final class RandomMishaps {
  private static final String[] EDGES = {"adimages", "campaigns", "adsets", "ads", "batch", ""};

  private final SplittableRandom random;
  private final boolean quick;

  /// @param quick whether waiting costs no time, so that limits and late sights may come too
  RandomMishaps(long seed, boolean quick) {
    this.random = new SplittableRandom(seed);
    this.quick = quick;
  }

  /// Between two and a dozen mishaps.
  Mishaps plan() {
    Mishaps plan = Mishaps.NONE;
    int count = random.nextInt(2, 13);
    for (int i = 0; i < count; i++) {
      plan = random.nextInt(4) == 0 ? plan.and(read(), ofRead()) : plan.and(write(), ofWrite());
    }
    return quick && random.nextInt(3) == 0 ? seenLate(plan) : plan;
  }

  private String write() {
    String edge = EDGES[random.nextInt(EDGES.length)];
    return "\"method\":\"POST\","
        + (edge.isEmpty() ? "" : "\"edge\":\"" + edge + "\",")
        + "\"nth\":"
        + random.nextInt(1, edge.isEmpty() ? 50 : 12);
  }

  private String read() {
    return "\"method\":\"GET\",\"nth\":" + random.nextInt(1, 40);
  }

  private String ofWrite() {
    return switch (random.nextInt(quick ? 12 : 11)) {
      case 0 -> "\"do\":\"drop_before\"";
      case 1 -> "\"do\":\"drop_after_commit\"";
      case 2 -> "\"do\":\"reset\"" + when();
      case 3 -> "\"do\":\"status\",\"status\":" + random.nextInt(500, 505) + when();
      case 4 -> "\"do\":\"truncate\"";
      case 5 -> "\"do\":\"html\"" + when();
      case 6 -> "\"do\":\"error\",\"code\":2" + when();
      case 7 -> "\"do\":\"error\",\"code\":1,\"subcode\":99" + when();
      case 8 -> "\"do\":\"slow_body\",\"ms\":" + random.nextInt(1, 60);
      case 9 -> "\"do\":\"delay\",\"ms\":" + random.nextInt(1, 60) + when();
      case 10 -> "\"do\":\"drop_after_commit\"";
      default -> "\"do\":\"throttle\",\"minutes\":" + random.nextInt(1, 4);
    };
  }

  private String ofRead() {
    return switch (random.nextInt(quick ? 7 : 6)) {
      case 0 -> "\"do\":\"drop_before\"";
      case 1 -> "\"do\":\"reset\"";
      case 2 -> "\"do\":\"status\",\"status\":503";
      case 3 -> "\"do\":\"truncate\"";
      case 4 -> "\"do\":\"html\"";
      case 5 -> "\"do\":\"error\",\"code\":2";
      default -> "\"do\":\"throttle\",\"minutes\":1";
    };
  }

  /// A part of a batch whose answer is null, and a write that is done, not answered, and not to be
  /// seen for up to two minutes.
  private Mishaps seenLate(Mishaps plan) {
    String one = "\"method\":\"POST\",\"edge\":\"ads\",\"nth\":" + random.nextInt(1, 12);
    String part =
        "\"edge\":\"batch\",\"nth\":%d,\"part\":%d"
            .formatted(random.nextInt(2, 5), random.nextInt(0, 8));
    return plan.and(part, "\"do\":\"null_part\"" + when())
        .and(one, "\"do\":\"late_visible\",\"for\":\"PT" + random.nextInt(1, 110) + "S\"")
        .and(one, "\"do\":\"drop_after_commit\"");
  }

  private String when() {
    return random.nextBoolean() ? ",\"when\":\"after_commit\"" : "";
  }
}
