package metrix.core.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import metrix.core.plan.Step.Kind;
import metrix.marketing.Workload;

/// Counts what steps cost at Meta, as a run sends them: images ten in a zip, everything else one
/// write each; what was made is read back by the label of the run, 500 objects a page.
final class Costs {
  private static final int IMAGES_IN_A_ZIP = 10;
  private static final int OBJECTS_ON_A_PAGE = 500;

  /// So few objects of a level are read back one by one.
  private static final int FEW = 2;

  private static final double SECONDS_A_ROUND_TRIP = 0.6;

  /// Source: Meta, rate limiting page, and two third parties: so many changes a second.
  private static final double WRITES_A_SECOND = 100;

  private Costs() {}

  /// The cost of steps.
  static Cost of(List<Step> steps) {
    Workload work = work(steps);
    double seconds = work.inSequence() * SECONDS_A_ROUND_TRIP + work.writes() / WRITES_A_SECOND;
    return new Cost(work.calls(), work.points(), (int) Math.max(1, Math.round(seconds)));
  }

  /// The calls that steps need. A live object is read before and after its change; a new one is
  /// read back once, at the end.
  static Workload work(List<Step> steps) {
    int images = 0;
    int mutations = 0;
    int reads = 0;
    Map<Kind, Integer> made = new EnumMap<>(Kind.class);
    for (Step step : steps) {
      switch (step.intent()) {
        case Intent.UploadImage _ -> images++;
        case Intent.MakeCampaign _, Intent.MakeAdSet _, Intent.MakeAd _, Intent.MakeCopy _ -> {
          mutations++;
          made.merge(step.kind(), 1, Integer::sum);
        }
        case Intent.MakeCreative _, Intent.CopyImage _ -> mutations++;
        case Intent.ShowCreative _ -> {
          mutations++;
          reads += 2;
        }
        case Intent.ChangeObject change -> {
          mutations++;
          reads += change.object() instanceof Ref.Existing ? 2 : 0;
        }
      }
    }
    for (int objects : made.values()) {
      reads += objects <= FEW ? objects : 1 + Math.ceilDiv(objects, OBJECTS_ON_A_PAGE);
    }
    int uploads = Math.ceilDiv(images, IMAGES_IN_A_ZIP);
    return new Workload(reads, mutations + uploads, mutations, depth(steps));
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
