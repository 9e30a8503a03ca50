package metrix.core.plan;

import java.util.List;

/// Counts what steps cost at Meta.
final class Costs {
  private static final int READ = 1;
  private static final int WRITE = 3;
  private static final int SIDE_BY_SIDE = 8;
  private static final double SECONDS_A_WRITE = 0.6;

  private Costs() {}

  /// The cost of steps: each is one write; what is made or changed is read back once, and a live
  /// object is read once before it is changed.
  static Cost of(List<Step> steps) {
    int reads = 0;
    for (Step step : steps) {
      reads +=
          switch (step.intent()) {
            case Intent.UploadImage _ -> 0;
            case Intent.MakeCampaign _, Intent.MakeAdSet _, Intent.MakeAd _ -> 1;
            case Intent.ChangeObject change -> change.object() instanceof Ref.Existing ? 2 : 1;
          };
    }
    int writes = steps.size();
    double waves = Math.ceil((double) writes / SIDE_BY_SIDE) + depth(steps);
    return new Cost(
        writes + reads,
        writes * WRITE + reads * READ,
        (int) Math.max(1, Math.round(waves * SECONDS_A_WRITE)));
  }

  private static int depth(List<Step> steps) {
    int[] depths = new int[steps.size() + 1];
    int deepest = 0;
    for (Step step : steps) {
      int above = step.dependsOn().stream().mapToInt(d -> depths[d]).max().orElse(0);
      depths[step.number()] = above + 1;
      deepest = Math.max(deepest, above + 1);
    }
    return deepest;
  }
}
