package metrix.simulator.edge.rule;

import java.util.Optional;

/// What a rule did to an object. Source: Meta's API specs, AdRuleHistoryResultAction and the enum
/// `action` of the history.
///
/// @param name such as PAUSED, CHANGED_BUDGET or NOT_CHANGED
record Action(
    String name, Optional<String> field, Optional<String> before, Optional<String> after) {
  static final Action NOT_CHANGED = plain("NOT_CHANGED");

  static Action plain(String name) {
    return new Action(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Action changed(String name, String field, String before, String after) {
    return new Action(name, Optional.of(field), Optional.of(before), Optional.of(after));
  }

  boolean changes() {
    return !name.equals("NOT_CHANGED") && !name.equals("BUDGET_NOT_REDISTRIBUTED");
  }
}
