package metrix.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A moment at which a launch is killed, told by a sign that can be seen from outside.
///
/// @param at how often the sign is waited for
record KillPoint(long seed, int ads, Sign sign, int at) {
  private static final int IN_A_SAMPLE = 20;
  private static final int BIG = 500;

  /// What is waited for.
  enum Sign {
    /// So many lines stand in the simulator's record.
    DONE_AT_META,
    /// So many steps have an outcome on disk: the program tells of each one.
    WRITTEN_DOWN,
    /// Meta does the work of this POST and holds its answer back: the kill leaves a write that is
    /// done and that nobody was told of.
    NOT_YET_ANSWERED
  }

  /// The points of seeds 1 to n; every seventh is a launch of 500 ads.
  static List<KillPoint> upTo(int n) {
    List<KillPoint> points = new ArrayList<>();
    for (long seed = 1; seed <= n; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int ads = seed % 7 == 0 ? BIG : random.nextInt(20, 90);
      Sign sign = Sign.values()[random.nextInt(Sign.values().length)];
      points.add(new KillPoint(seed, ads, sign, random.nextInt(1, most(sign, ads))));
    }
    return points;
  }

  /// 20 of them in each build, 200 in a full one.
  static List<KillPoint> ofThisBuild() {
    return upTo(Full.BUILD ? 10 * IN_A_SAMPLE : IN_A_SAMPLE);
  }

  /// A launch needs at least so many signs, however its calls are packed into batches.
  private static int most(Sign sign, int ads) {
    return switch (sign) {
      case DONE_AT_META, WRITTEN_DOWN -> ads;
      case NOT_YET_ANSWERED -> 2 + ads / 10;
    };
  }

  /// What the simulator has to do for it.
  Mishaps mishaps() {
    return sign == Sign.NOT_YET_ANSWERED
        ? Mishaps.NONE.and(
            "\"method\":\"POST\",\"nth\":" + at,
            "\"do\":\"delay\",\"ms\":20000,\"when\":\"after_commit\",\"name\":\"held\"")
        : Mishaps.NONE;
  }

  /// Whether the moment has come.
  boolean reached(Ledger ledger, Program.Started launch) {
    return switch (sign) {
      case DONE_AT_META -> ledger.size() >= at;
      case WRITTEN_DOWN -> launch.said().lines().filter(l -> l.contains(" made ")).count() >= at;
      case NOT_YET_ANSWERED -> ledger.lines().stream().anyMatch(l -> l.fault().equals("held"));
    };
  }
}
