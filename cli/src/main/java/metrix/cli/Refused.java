package metrix.cli;

import java.util.List;
import metrix.model.Checked;
import metrix.model.Problem;

/// Ends a command before anything was done, with what is wrong for the person to mend.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;
  private final Exit exit;

  public Refused(List<Problem> problems) {
    this(problems, Exit.REFUSED);
  }

  Refused(List<Problem> problems, Exit exit) {
    super(problems.isEmpty() ? "refused" : problems.getFirst().what());
    this.problems = List.copyOf(problems);
    this.exit = exit;
  }

  public Refused(String at, String what, String fix) {
    this(List.of(Problem.error(at, what, fix)));
  }

  public List<Problem> problems() {
    return problems;
  }

  Exit exit() {
    return exit;
  }

  /// The value of an input; ends the command when it has none.
  public static <T> T unless(Checked<T> checked) {
    return checked.value().orElseThrow(() -> new Refused(checked.problems()));
  }
}
