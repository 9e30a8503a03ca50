package metrix.core.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.model.Level;
import metrix.model.ObjectId;

/// The campaigns of the ad sets that a plan changes: of new ones by the plan, of others as Meta
/// said when their starting values were read. Unknown ones count as of one campaign.
final class Campaigns {
  private static final String UNKNOWN = "?";

  private final Plan plan;
  private final Map<ObjectId, String> read = new ConcurrentHashMap<>();

  Campaigns(Plan plan) {
    this.plan = plan;
  }

  /// Meta said to which campaign an ad set belongs.
  void learn(ObjectId adSet, String campaign) {
    read.put(adSet, campaign);
  }

  /// What tells the campaign of a changed ad set from others.
  String of(Step change) {
    return switch (((Intent.ChangeObject) change.intent()).object()) {
      case Ref.Existing(ObjectId id) -> read.getOrDefault(id, UNKNOWN);
      case Ref.MadeBy(int step) ->
          plan.step(step)
              .intent()
              .parent()
              .filter(_ -> Done.level(plan.step(step)) == Level.AD_SET)
              .map(Ref::toString)
              .orElse(UNKNOWN);
    };
  }
}
