package metrix.core.sheet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metrix.model.Level;

/// A row of the sheet as typed.
///
/// @param row its number as a spreadsheet program shows it: the row of names is 1
/// @param cells what the cells hold; empty cells are missing
/// @param columns that the sheet has: a cell missing in one of them was left or made empty
public record SheetRow(int row, Map<Column, String> cells, Set<Column> columns) {
  private static final List<Column> IDS =
      List.of(Column.CAMPAIGN_ID, Column.AD_SET_ID, Column.AD_ID, Column.CREATIVE_ID);

  public SheetRow {
    var held = new EnumMap<Column, String>(Column.class);
    held.putAll(cells);
    cells = Collections.unmodifiableMap(held);
  }

  /// The cell without white space around it; an empty text when there is nothing in it.
  public String text(Column column) {
    return cells.getOrDefault(column, "").strip();
  }

  /// Whether it speaks of something that is there already.
  boolean hasIds() {
    return IDS.stream().anyMatch(cells::containsKey);
  }

  /// Whether it makes a new ad, in what is there or in what is made too.
  public boolean makesAd() {
    return !cells.containsKey(Column.AD_ID);
  }

  /// The row of a new ad without what it repeats of an ad set that is there: that is compared with
  /// Meta, and nothing of it is made.
  SheetRow withoutWhatIsThere() {
    if (text(Column.AD_SET_ID).isEmpty()) {
      return this;
    }
    var kept = new EnumMap<Column, String>(Column.class);
    cells.forEach((column, text) -> {
      if (column == Column.AD_SET
          || !SheetLevels.of(column, false).equals(Optional.of(Level.AD_SET))) {
        kept.put(column, text);
      }
    });
    return new SheetRow(row, kept, columns);
  }

  /// The id in a cell, if there is one.
  Optional<String> id(Column column) {
    return Optional.of(text(column)).filter(s -> !s.isEmpty());
  }

  /// The same row with another text in a cell.
  SheetRow with(Column column, String text) {
    var changed = new EnumMap<Column, String>(Column.class);
    changed.putAll(cells);
    changed.put(column, text);
    return new SheetRow(row, changed, columns);
  }

  /// The items of a cell that holds a list separated by semicolons.
  List<String> items(Column column) {
    return Stream.of(text(column).split("[;\\n]"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /// The lines of a cell in which several values stand one below the other, empty ones between them
  /// included; none when there is nothing in the cell.
  public List<String> lines(Column column) {
    return text(column).isEmpty() ? List.of() : text(column).lines().map(String::strip).toList();
  }

  /// Where a cell is, for a problem: `row 3, image`.
  public String at(Column column) {
    return "row " + row + ", " + column.title();
  }
}
