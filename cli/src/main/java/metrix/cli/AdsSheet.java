package metrix.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.cli.table.Cell;
import metrix.cli.table.Table;
import metrix.core.campaign.Snapshot;
import metrix.core.sheet.Column;
import metrix.core.sheet.SheetExport;
import metrix.model.Ad;
import metrix.model.AdId;

/// The ads of an account as a launch sheet with ids.
final class AdsSheet {
  private final SheetExport export;
  private final Map<AdId, Ad> ads;

  AdsSheet(Snapshot snapshot) {
    export = new SheetExport(snapshot);
    ads = snapshot.ads().stream().collect(Collectors.toMap(Ad::id, Function.identity()));
  }

  /// The sheet of the ads in a table whose first column is the id.
  Table of(Table listed) {
    var rows = new ArrayList<List<Cell>>();
    for (List<Cell> row : listed.rows()) {
      Ad ad = Objects.requireNonNull(ads.get(new AdId(row.getFirst().text())));
      Map<Column, String> cells = export.row(ad);
      rows.add(
          Arrays.stream(Column.values()).map(c -> Cell.of(cells.getOrDefault(c, ""))).toList());
    }
    List<Table.Column> columns =
        Arrays.stream(Column.values()).map(c -> Table.Column.shown(c.title())).toList();
    return new Table(listed.about(), columns, rows, Optional.empty());
  }
}
