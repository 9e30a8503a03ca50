package metrix.core.sheet;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.LaunchRow;
import metrix.marketing.MarketingReads;
import metrix.model.Checked;
import metrix.model.Problem;

/// The launch sheet. Reading judges its form only; resolving turns rows into what a launch takes.
public final class LaunchSheet {
  private LaunchSheet() {}

  /// Reads a CSV file: its encoding, its first row of names, its rows and cells.
  public static Checked<List<SheetRow>> read(byte[] csv) {
    Checked<String> text = SheetText.decode(csv);
    return text.value().map(SheetTable::read).orElseGet(() -> Checked.wrong(text.problems()));
  }

  /// Rows as far as they could be understood, so that one look at them finds all that is wrong.
  ///
  /// @param problems cells that are not as they were meant; with an error among them nothing may be
  ///   launched
  public record Resolved(List<LaunchRow> rows, List<Problem> problems) {
    public Resolved {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /// Turns rows into ads to launch, when all of them can be understood; the places and interests
  /// that they name are looked up, each name once and all keys together.
  public static Checked<List<LaunchRow>> resolve(List<SheetRow> rows, MarketingReads reads) {
    Resolved resolved = attempt(rows, reads);
    return Checked.of(resolved.rows(), resolved.problems());
  }

  /// As [#resolve], for who goes on judging rows that are not all right yet.
  public static Resolved attempt(List<SheetRow> rows, MarketingReads reads) {
    var lookups = new Lookups(rows, reads);
    var problems = new ArrayList<Problem>();
    List<LaunchRow> launch =
        rows.stream().map(row -> RowForm.read(row, lookups, problems)).toList();
    return new Resolved(launch, problems);
  }
}
