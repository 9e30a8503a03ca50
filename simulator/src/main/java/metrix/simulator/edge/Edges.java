package metrix.simulator.edge;

import java.util.List;
import metrix.simulator.edge.account.AccountFamily;
import metrix.simulator.edge.audience.AudienceFamily;
import metrix.simulator.edge.background.BackgroundFamily;
import metrix.simulator.edge.copy.CopyFamily;
import metrix.simulator.edge.creative.CreativeFamily;
import metrix.simulator.edge.insights.InsightsFamily;
import metrix.simulator.edge.label.LabelFamily;
import metrix.simulator.edge.pixel.PixelFamily;
import metrix.simulator.edge.preview.PreviewFamily;
import metrix.simulator.edge.rule.RuleFamily;
import metrix.simulator.edge.study.StudyFamily;
import metrix.simulator.edge.targeting.TargetingFamily;
import metrix.simulator.edge.tree.TreeFamily;
import metrix.simulator.graph.EdgeTable;

/// All topics that the simulator answers.
public final class Edges {
  private Edges() {}

  public static EdgeTable all() {
    return EdgeTable.of(
        List.of(
            new AccountFamily(),
            new PixelFamily(),
            new TreeFamily(),
            new CreativeFamily(),
            new CopyFamily(),
            new PreviewFamily(),
            new BackgroundFamily(),
            new LabelFamily(),
            new RuleFamily(),
            new StudyFamily(),
            new InsightsFamily(),
            new AudienceFamily(),
            new TargetingFamily()));
  }
}
