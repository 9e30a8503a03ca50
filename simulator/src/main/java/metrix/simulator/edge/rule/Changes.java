package metrix.simulator.edge.rule;

import java.time.ZoneId;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.graph.Writes;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// The single changes that rules make to objects.
///
/// @param rule name of the rule, for the change log
record Changes(Moment moment, String rule) {
  /// Switches an object on or off.
  Action status(Node object, String status) {
    Node now = moment.world().node(object.id()).orElseThrow();
    if (now.configured().equals(status)) {
      return Action.NOT_CHANGED;
    }
    String level =
        switch (now.kind()) {
          case CAMPAIGN -> "campaign";
          case ADSET -> "ad_set";
          default -> "ad";
        };
    moment.save(now.withConfigured(status, moment.now()), "update_" + level + "_run_status", rule);
    return Action.changed(
        status.equals("PAUSED") ? "PAUSED" : "UNPAUSED", "status", now.configured(), status);
  }

  /// The field that holds an object's budget; empty for one that has none of its own.
  static String budgetField(Node object) {
    for (String field : new String[] {"daily_budget", "lifetime_budget"}) {
      if (object.json().has(field)) {
        return field;
      }
    }
    return "";
  }

  static long budget(Node object) {
    return Long.parseLong(object.json().path(budgetField(object)).asString("0"));
  }

  /// The least budget that an object may have.
  long least(Node object) {
    Account account = moment.world().accountOf(object);
    return object.kind() == Kind.CAMPAIGN
        ? Budgets.minimumDaily(account)
        : Budgets.minimumFor(account, object.json().path("optimization_goal").asString(""));
  }

  /// Sets an object's own budget; one below the minimum becomes the minimum (unverified).
  Action budget(Node object, long wanted) {
    Node now = moment.world().node(object.id()).orElseThrow();
    String field = budgetField(now);
    if (field.isEmpty()) {
      return Action.NOT_CHANGED;
    }
    String event = now.kind() == Kind.CAMPAIGN ? "update_campaign_budget" : "update_ad_set_budget";
    return number(now, field, Math.max(wanted, least(now)), "CHANGED_BUDGET", event);
  }

  /// Sets the bid of an ad set that has one.
  Action bid(Node object, long wanted) {
    Node now = moment.world().node(object.id()).orElseThrow();
    return now.json().has("bid_amount")
        ? number(now, "bid_amount", Math.max(1, wanted), "CHANGED_BID", "update_ad_set_bidding")
        : Action.NOT_CHANGED;
  }

  private Action number(Node now, String field, long value, String action, String event) {
    ObjectNode body = now.json().deepCopy();
    String before = body.path(field).asString("");
    String after = Long.toString(value);
    if (before.equals(after)) {
      return Action.NOT_CHANGED;
    }
    if (body.path(field).isNumber()) {
      body.put(field, value);
    } else {
      body.put(field, after);
    }
    Node changed = now.withBody(body, moment.now());
    ZoneId zone = moment.world().accountOf(changed).zone();
    moment.save(changed.withTimeline(Writes.budgeted(changed, moment.now(), zone)), event, rule);
    return Action.changed(action, field, before, after);
  }
}
