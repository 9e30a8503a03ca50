package metrix.core.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.RowEdit;
import metrix.core.xlsx.Workbook;
import metrix.marketing.MarketingReads;
import metrix.model.Checked;
import metrix.model.Problem;

/// The launch sheet. Reading judges its form only; resolving turns rows into what a plan is made
/// of.
public final class LaunchSheet {
  /// The largest sheet that is read.
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private LaunchSheet() {}

  /// Reads a CSV file or an Excel workbook, whichever the bytes are: its first row of names, its
  /// rows and cells.
  public static Checked<List<SheetRow>> read(byte[] file) {
    if (file.length > MAX_BYTES) {
      return wrong(
          "The sheet is larger than 20 MB.", "Split it into several sheets and launch each.");
    }
    if (Workbook.isOld(file)) {
      return wrong(
          "This is an Excel workbook from before 2007 (.xls), or one with a password.",
          "Save it as an .xlsx file without a password, or as “CSV UTF-8”.");
    }
    var table = new SheetTable();
    if (Workbook.is(file)) {
      XlsxLines.read(file, table);
    } else {
      CsvLines.read(file, table);
    }
    return table.judged();
  }

  private static Checked<List<SheetRow>> wrong(String what, String fix) {
    return Checked.wrong(Problem.error("sheet", what, fix));
  }

  /// Rows as far as they could be understood, so that one look at them finds all that is wrong.
  ///
  /// @param rows that make ads
  /// @param edits what rows with ids want to be different at Meta
  /// @param problems cells that are not as they were meant; with an error among them nothing may be
  ///   launched
  public record Resolved(List<LaunchRow> rows, List<RowEdit> edits, List<Problem> problems) {
    public Resolved {
      rows = List.copyOf(rows);
      edits = List.copyOf(edits);
      problems = List.copyOf(problems);
    }
  }

  /// Turns rows into ads to launch and changes of what is there: names are made from their
  /// templates, and the places and interests of new ads and of changed cells are looked up, each
  /// name once and all keys together.
  ///
  /// @param now gives the day at the ad account, for names
  public static Resolved resolve(
      List<SheetRow> rows, Snapshot snapshot, MarketingReads reads, Instant now) {
    var problems = new ArrayList<Problem>();
    LocalDate today = now.atZone(snapshot.account().timeZone()).toLocalDate();
    List<SheetRow> named = SheetNames.fill(rows, today, problems);
    List<ObjectEdit> edits = RowEdits.read(named, snapshot, problems);
    List<SheetRow> fresh =
        named.stream().filter(SheetRow::makesAd).map(SheetRow::withoutWhatIsThere).toList();
    List<SheetRow> asked = new ArrayList<>(fresh);
    edits.forEach(edit -> asked.addAll(edit.unknown()));
    var lookups = new Lookups(asked, snapshot.account().id(), reads);
    List<RowEdit> changes = edits.stream().map(e -> e.edit(lookups, problems)).toList();
    List<LaunchRow> launch =
        fresh.stream().map(row -> RowForm.read(row, lookups, problems)).toList();
    return new Resolved(launch, changes, problems);
  }
}
