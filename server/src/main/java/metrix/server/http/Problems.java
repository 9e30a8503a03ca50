package metrix.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Problem;
import metrix.server.api.common.CheckedBy;
import metrix.server.api.common.ProblemJson;
import metrix.server.api.common.Severity;

/// Problems as JSON; a place in a sheet, `row 3, image`, is also given in parts.
public final class Problems {
  private static final Pattern CELL = Pattern.compile("row (\\d{1,6})(?:, (.+))?");

  private Problems() {}

  public static ProblemJson json(Problem problem) {
    Matcher cell = CELL.matcher(problem.at());
    boolean inSheet = cell.matches();
    return new ProblemJson(
        problem.at(),
        problem.what(),
        problem.fix(),
        switch (problem.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
        },
        switch (problem.checkedBy()) {
          case METRIX -> CheckedBy.METRIX;
          case META -> CheckedBy.META;
        },
        inSheet ? Optional.of(Integer.valueOf(cell.group(1))) : Optional.empty(),
        inSheet ? Optional.ofNullable(cell.group(2)) : Optional.empty());
  }
}
