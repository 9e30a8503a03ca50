package metrix.core.run;

import java.util.Optional;

/// Why a step failed, for people and programs.
///
/// @param code Meta's code; 0 when it is our own word
/// @param subcode Meta's subcode; 0 for none
/// @param field the path of the field in the form, `adSet.dailyBudget`, or the column of the sheet
/// @param fix what to do
/// @param trace Meta's `fbtrace_id`
public record StepError(
    int code,
    int subcode,
    String message,
    Optional<String> title,
    Optional<String> field,
    String fix,
    Optional<String> trace) {
  /// An error in our own words.
  static StepError ours(String message, String fix) {
    return new StepError(0, 0, message, Optional.empty(), Optional.empty(), fix, Optional.empty());
  }
}
