package metrix.core.plan;

import java.util.List;
import metrix.marketing.Workload;

/// Counts what steps cost at Meta.
final class Costs {
  private static final int SIDE_BY_SIDE = 8;
  private static final double SECONDS_A_WRITE = 0.6;

  private Costs() {}

  /// The cost of steps.
  static Cost of(List<Step> steps) {
    Workload work = work(steps);
    double waves = Math.ceil((double) work.writes() / SIDE_BY_SIDE) + work.inSequence();
    return new Cost(
        work.calls(), work.points(), (int) Math.max(1, Math.round(waves * SECONDS_A_WRITE)));
  }

  /// The calls that steps need: each is one write; what is made or changed is read back once, and a
  /// live object is read once before it is changed.
  static Workload work(List<Step> steps) {
    int reads = 0;
    int uploads = 0;
    for (Step step : steps) {
      switch (step.intent()) {
        case Intent.UploadImage _ -> uploads++;
        case Intent.MakeCampaign _, Intent.MakeAdSet _, Intent.MakeAd _ -> reads++;
        case Intent.ChangeObject change -> reads += change.object() instanceof Ref.Existing ? 2 : 1;
      }
    }
    return new Workload(reads, steps.size(), steps.size() - uploads, depth(steps));
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
