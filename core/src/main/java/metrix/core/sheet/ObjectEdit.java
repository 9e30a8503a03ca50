package metrix.core.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import metrix.core.plan.Edit;
import metrix.core.plan.RowEdit;
import metrix.core.plan.Wish;
import metrix.model.AudienceField;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.model.Targeting;

/// What the rows of a sheet want of one object, in the making.
final class ObjectEdit {
  private final ObjectId object;
  private final Optional<Targeting> audience;
  private final Map<Column, Cell> cells = new EnumMap<>(Column.class);
  private final TreeSet<Integer> rows = new TreeSet<>();

  /// A changed cell.
  private record Cell(SheetRow row, String text) {}

  /// @param audience that the object has, if it has one
  ObjectEdit(ObjectId object, Optional<Targeting> audience) {
    this.object = object;
    this.audience = audience;
  }

  boolean asksForSomething() {
    return !cells.isEmpty();
  }

  /// Takes a changed cell; refuses it when another row wants something else.
  void take(SheetRow row, Column column, String text, List<Problem> problems) {
    Optional<EditField> field = EditField.of(column);
    if (field.isPresent() && field.get().wish(row, column).isEmpty()) {
      problems.add(RowRefusals.noChoice(row, column));
      return;
    }
    Cell known = cells.putIfAbsent(column, new Cell(row, text));
    if (known != null && !CellValues.same(column, known.text(), text)) {
      problems.add(RowRefusals.disagrees(row, column, known.row().row()));
    }
    rows.add(row.row());
  }

  /// The cells with words that have to be looked up, each as a row of its own.
  List<SheetRow> unknown() {
    List<SheetRow> unknown = new ArrayList<>();
    cells.forEach((column, cell) -> {
      if (AudienceCells.field(column).isPresent()) {
        audience.ifPresent(held -> unknown.add(HeldWords.unknown(cell.row(), column, held)));
      }
    });
    return unknown;
  }

  /// Cells beside those that changed: what is missing for a change may have to stand there.
  private void unchanged(SheetRow row, Map<String, String> places) {
    for (Column column : row.columns()) {
      if (column == Column.BID_STRATEGY
          || SheetLevels.of(column, false).filter(object.level()::equals).isPresent()) {
        String path =
            EditField.of(column).map(EditField::path).orElseGet(() -> AudienceCells.path(column));
        places.putIfAbsent(path, row.at(column));
      }
    }
  }

  RowEdit edit(Lookups lookups, List<Problem> problems) {
    List<Wish> wishes = new ArrayList<>();
    Set<AudienceField> parts = EnumSet.noneOf(AudienceField.class);
    Map<String, String> places = new HashMap<>();
    Optional<Targeting> wanted = audience;
    for (Map.Entry<Column, Cell> entry : cells.entrySet()) {
      Column column = entry.getKey();
      Cell cell = entry.getValue();
      Optional<AudienceField> part = AudienceCells.field(column);
      if (part.isPresent()) {
        parts.add(part.get());
        wanted =
            wanted.map(into ->
                new AudienceCells(audience.orElse(into), lookups, problems)
                    .read(into, cell.row(), column));
        places.put(AudienceCells.path(column), cell.row().at(column));
      } else {
        EditField field = EditField.of(column).orElseThrow();
        field.wish(cell.row(), column).ifPresent(wishes::add);
        places.put(field.path(), cell.row().at(column));
      }
    }
    cells.values().forEach(cell -> unchanged(cell.row(), places));
    wanted.filter(_ -> !parts.isEmpty()).ifPresent(w -> wishes.add(new Wish.Audience(parts, w)));
    return new RowEdit(new Edit(object, wishes), List.copyOf(rows), places);
  }
}
