package metrix.core.sheet;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.LaunchRow;
import metrix.core.xlsx.Workbook;
import metrix.marketing.MarketingReads;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.Problem;

/// The launch sheet. Reading judges its form only; resolving turns rows into what a launch takes.
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
  ///
  /// @param account whose custom audiences and conversions can be named
  public static Checked<List<LaunchRow>> resolve(
      List<SheetRow> rows, AccountId account, MarketingReads reads) {
    Resolved resolved = attempt(rows, account, reads);
    return Checked.of(resolved.rows(), resolved.problems());
  }

  /// As [#resolve], for who goes on judging rows that are not all right yet.
  public static Resolved attempt(List<SheetRow> rows, AccountId account, MarketingReads reads) {
    var lookups = new Lookups(rows, account, reads);
    var problems = new ArrayList<Problem>();
    List<LaunchRow> launch =
        rows.stream().map(row -> RowForm.read(row, lookups, problems)).toList();
    return new Resolved(launch, problems);
  }
}
