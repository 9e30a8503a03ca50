package metrix.core.sheet;

import java.util.List;
import metrix.model.Checked;

/// The launch sheet. Reading judges its form only; resolving turns rows into what a launch takes.
public final class LaunchSheet {
  private LaunchSheet() {}

  /// Reads a CSV file: its encoding, its first row of names, its rows and cells.
  public static Checked<List<SheetRow>> read(byte[] csv) {
    Checked<String> text = SheetText.decode(csv);
    return text.value().map(SheetTable::read).orElseGet(() -> Checked.wrong(text.problems()));
  }
}
