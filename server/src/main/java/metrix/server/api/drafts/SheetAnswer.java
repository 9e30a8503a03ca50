package metrix.server.api.drafts;

import java.util.List;
import java.util.Optional;
import metrix.server.api.common.ProblemJson;
import metrix.server.api.edits.PlanView;

/// What a launch sheet says.
public record SheetAnswer(int rows, List<ProblemJson> problems, Optional<PlanView> plan) {
  public SheetAnswer {
    problems = List.copyOf(problems);
  }
}
