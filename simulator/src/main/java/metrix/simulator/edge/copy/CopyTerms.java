package metrix.simulator.edge.copy;

import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// What a caller asked of a copy.
///
/// @param values the parameters as a read shows them: `start_time`, `end_time` in the account's
///   zone
record CopyTerms(boolean deep, String statusOption, Rename rename, ObjectNode values) {
  static CopyTerms of(Request request) {
    Writes.checkAccount(request.account());
    return new CopyTerms(
        request.params().flag("deep_copy"),
        request.params().filled("status_option").orElse("PAUSED"),
        Rename.of(request.params().json("rename_options").orElseGet(Json::object)),
        Writes.values(request, request.target().kind().spec(), "copies"));
  }

  /// The status of a copy; one that inherits is never archived or deleted (unverified).
  String status(Node source) {
    boolean active =
        statusOption.equals("ACTIVE")
            || (statusOption.equals("INHERITED_FROM_SOURCE")
                && source.configured().equals("ACTIVE"));
    return active ? "ACTIVE" : "PAUSED";
  }

  /// Puts the wished times into the body of a copy. A start that has passed is now.
  void schedule(Request request, ObjectNode body, String startName, String endName) {
    boolean passed =
        Writes.stored(body, startName, request.account())
            .map(start -> !start.isAfter(request.now()))
            .orElse(false);
    if (passed) {
      body.remove(startName);
    }
    time("start_time", body, startName);
    time("end_time", body, endName);
  }

  private void time(String param, ObjectNode body, String name) {
    if (!values.has(param)) {
      return;
    }
    if (values.path(param).isNull()) {
      body.remove(name);
    } else {
      body.set(name, values.path(param));
    }
  }
}
