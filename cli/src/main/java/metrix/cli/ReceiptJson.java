package metrix.cli;

import metrix.core.run.ChangedByMeta;
import metrix.core.run.Receipt;
import metrix.core.run.StepError;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A receipt as JSON. Its members are part of the outside contract; they are written one by one so
/// that renaming something inside never changes them.
final class ReceiptJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReceiptJson() {}

  static String of(Receipt receipt) {
    ObjectNode json = JSON.createObjectNode();
    json.put("run", receipt.run());
    json.put("account", receipt.account());
    json.put("graph", receipt.graph());
    json.put("planned", receipt.planned());
    json.put("made", receipt.made());
    json.put("failed", receipt.failed());
    json.put("unknown", receipt.unknown());
    json.put("left", receipt.left());
    var steps = json.putArray("steps");
    receipt.steps().forEach(step -> fill(steps.addObject(), step));
    var changes = json.putArray("changed_by_meta");
    receipt.changedByMeta().forEach(change -> fill(changes.addObject(), change));
    json.put("calls", receipt.calls());
    json.put("points", receipt.points());
    json.put("seconds", receipt.seconds());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + System.lineSeparator();
  }

  private static void fill(ObjectNode json, Receipt.Line step) {
    var rows = json.putArray("rows");
    step.rows().forEach(rows::add);
    json.put("kind", step.kind());
    json.put("name", step.name());
    step.id().ifPresentOrElse(id -> json.put("id", id), () -> json.putNull("id"));
    json.put("state", step.state());
    step.error()
        .ifPresentOrElse(
            error -> fill(json.putObject("error"), error), () -> json.putNull("error"));
  }

  private static void fill(ObjectNode json, StepError error) {
    json.put("code", error.code());
    json.put("subcode", error.subcode());
    json.put("message", error.title().map(t -> t + ": ").orElse("") + error.message());
    error.field().ifPresentOrElse(f -> json.put("field", f), () -> json.putNull("field"));
    json.put("fix", error.fix());
    error.trace().ifPresentOrElse(t -> json.put("trace", t), () -> json.putNull("trace"));
  }

  private static void fill(ObjectNode json, ChangedByMeta change) {
    json.put("id", change.id());
    json.put("name", change.name());
    json.put("field", change.field());
    json.put("sent", change.sent());
    json.put("got", change.got());
  }
}
