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

  /// Turns rows into ads to launch; the places and interests that they name are looked up, each
  /// name once.
  public static Checked<List<LaunchRow>> resolve(List<SheetRow> rows, MarketingReads reads) {
    var lookups = new Lookups(reads);
    var launch = new ArrayList<LaunchRow>();
    var problems = new ArrayList<Problem>();
    for (SheetRow row : rows) {
      Checked<LaunchRow> read = RowForm.read(row, lookups);
      read.value().ifPresent(launch::add);
      problems.addAll(read.problems());
    }
    return Checked.of(List.copyOf(launch), problems);
  }
}
