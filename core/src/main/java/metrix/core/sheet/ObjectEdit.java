package metrix.core.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import metrix.core.plan.Edit;
import metrix.core.plan.RowEdit;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativePart;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// What the rows of a sheet want of one object, in the making.
final class ObjectEdit {
  private final ObjectId object;
  private final Map<EditField, Wish> wishes = new EnumMap<>(EditField.class);
  private final TreeSet<Integer> rows = new TreeSet<>();

  /// A changed cell.
  private record Wish(SheetRow row, Column column, String text) {}

  ObjectEdit(ObjectId object) {
    this.object = object;
  }

  boolean asksForSomething() {
    return !wishes.isEmpty();
  }

  /// Takes a changed cell; refuses it when another row wants something else.
  void take(SheetRow row, Column column, EditField field, String text, List<Problem> problems) {
    Wish known = wishes.putIfAbsent(field, new Wish(row, column, text));
    if (field == EditField.STATUS && status(text).isEmpty()) {
      problems.add(RowRefusals.noStatus(row));
      wishes.remove(field);
    } else if (known != null && !CellValues.same(column, known.text(), text)) {
      problems.add(RowRefusals.disagrees(row, column, known.row().row()));
    }
    rows.add(row.row());
  }

  RowEdit edit() {
    return new RowEdit(
        says(
            new Edit(
                object,
                text(EditField.NAME),
                text(EditField.STATUS).flatMap(ObjectEdit::status),
                text(EditField.DAILY_BUDGET),
                text(EditField.LIFETIME_BUDGET))),
        List.copyOf(rows),
        wishes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey().path(), e -> e.getValue().row().at(e.getValue().column()))));
  }

  /// The edit with what the ad shall say otherwise; several values stand on lines of their own.
  private Edit says(Edit edit) {
    Edit more = edit;
    for (Map.Entry<EditField, Wish> wish : wishes.entrySet()) {
      Optional<CreativePart> part = wish.getKey().part();
      if (part.isPresent()) {
        List<String> lines = wish.getValue().row().lines(wish.getValue().column());
        more = more.and(new metrix.core.plan.Wish.Says(part.get(), lines));
      }
    }
    return more;
  }

  private Optional<String> text(EditField field) {
    return Optional.ofNullable(wishes.get(field)).map(Wish::text);
  }

  /// A sheet switches on and off. What ends for good is no cell to fill down.
  private static Optional<ConfiguredStatus> status(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "ACTIVE" -> Optional.of(ConfiguredStatus.ACTIVE);
      case "PAUSED" -> Optional.of(ConfiguredStatus.PAUSED);
      default -> Optional.empty();
    };
  }
}
