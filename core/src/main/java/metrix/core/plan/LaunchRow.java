package metrix.core.plan;

/// One ad of a launch.
///
/// @param row the row of the sheet, counted as the user's program does (the first one holds the
///   names); 0 for the form, whose problems name fields instead of cells
/// @param activate whether the ad, its ad set and its campaign shall be switched on in the last
///   step
public record LaunchRow(int row, LaunchForm form, boolean activate) {
  /// The form of the page: one ad, made PAUSED.
  public static LaunchRow ofForm(LaunchForm form) {
    return new LaunchRow(0, form, false);
  }
}
