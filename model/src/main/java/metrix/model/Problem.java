package metrix.model;

/// Something wrong with an input: where it is, what is wrong and how to mend it.
///
/// @param at the field (`adSet.dailyBudget`) or the cell (`row 3, image`)
/// @param checkedBy who found it: our own rules or Meta's answer
public record Problem(String at, String what, String fix, Severity severity, CheckedBy checkedBy) {

  /// Whether the problem stops the work or only deserves a look.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// Who judged.
  public enum CheckedBy {
    METRIX,
    META
  }

  /// A problem that stops the work, found by our own rules.
  public static Problem error(String at, String what, String fix) {
    return new Problem(at, what, fix, Severity.ERROR, CheckedBy.METRIX);
  }

  /// A problem to look at, found by our own rules.
  public static Problem warning(String at, String what, String fix) {
    return new Problem(at, what, fix, Severity.WARNING, CheckedBy.METRIX);
  }

  /// Whether it stops the work.
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// The same problem seen from further out: `name` inside `campaign` is `campaign.name`.
  public Problem inside(String parent) {
    return new Problem(parent + "." + at, what, fix, severity, checkedBy);
  }
}
