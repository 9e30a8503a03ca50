package metrix.cli.table;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A table as JSON: what holds for all of it, then `rows` as objects, then `totals`. Cells without
/// a value are missing members.
final class JsonText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonText() {}

  static String of(Table table) {
    ObjectNode all = JSON.createObjectNode();
    table.about().forEach(all::put);
    var rows = all.putArray("rows");
    table.rows().forEach(row -> fill(rows.addObject(), table.names(), row));
    table.totals().ifPresent(row -> fill(all.putObject("totals"), table.names(), row));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + System.lineSeparator();
  }

  private static void fill(ObjectNode object, List<String> names, List<Cell> row) {
    for (int i = 0; i < names.size(); i++) {
      switch (row.get(i)) {
        case Cell.Text(String text) -> object.put(names.get(i), text);
        case Cell.Amount(var number) -> object.put(names.get(i), number);
        case Cell.None _ -> {}
      }
    }
  }
}
