package metrix.simulator.edge.rule;

import java.util.List;
import metrix.simulator.edge.rule.Run.Result;
import metrix.simulator.state.Node;

/// Does what a rule is there for, to the objects that passed.
final class Effects {
  private Effects() {}

  static List<Result> of(Matches matches, List<Node> objects, RuleMemory memory, Changes changes) {
    Execution execution = matches.rule().execution();
    return switch (execution.type()) {
      case PAUSE -> each(objects, object -> changes.status(object, "PAUSED"));
      case UNPAUSE -> each(objects, object -> changes.status(object, "ACTIVE"));
      case NOTIFICATION -> each(objects, object -> Action.plain("FACEBOOK_NOTIFICATION_SENT"));
      // The ping is written down only: the simulator never calls out.
      case PING_ENDPOINT -> each(objects, object -> Action.plain("ENDPOINT_PINGED"));
      case CHANGE_BID, CHANGE_BUDGET, CHANGE_CAMPAIGN_BUDGET ->
          each(objects, object -> changed(matches, object, memory, changes));
      case ROTATE -> Rotation.turn(matches, objects, changes);
      case REBALANCE_BUDGET -> Rebalancing.move(matches, objects, changes);
      case ADD_INTEREST_RELAXATION,
          ADD_QUESTIONNAIRE_INTERESTS,
          AD_RECOMMENDATION_APPLY,
          AUDIENCE_CONSOLIDATION,
          AUDIENCE_CONSOLIDATION_ASK_FIRST,
          DCO,
          INCREASE_RADIUS,
          UPDATE_CREATIVE,
          UPDATE_LAX_BUDGET,
          UPDATE_LAX_DURATION ->
          each(objects, object -> Action.NOT_CHANGED);
    };
  }

  private static List<Result> each(
      List<Node> objects, java.util.function.Function<Node, Action> act) {
    return objects.stream().map(object -> Result.of(object, act.apply(object))).toList();
  }

  private static Action changed(Matches matches, Node object, RuleMemory memory, Changes changes) {
    Execution execution = matches.rule().execution();
    ChangeSpec spec = execution.change().orElseThrow();
    if (!memory.allows(object.id(), execution, matches.moment().now())) {
      return Action.NOT_CHANGED;
    }
    boolean bids = execution.type() == Execution.Type.CHANGE_BID;
    long now = bids ? object.json().path("bid_amount").asLong(0) : Changes.budget(object);
    long wanted = spec.changed(now, matches.target(object, spec.target()));
    Action action = bids ? changes.bid(object, wanted) : changes.budget(object, wanted);
    if (action.changes()) {
      memory.changed(object.id(), matches.moment().now());
    }
    return action;
  }
}
