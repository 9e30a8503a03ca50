package metrix.core.run;

import java.util.List;
import metrix.core.plan.BlamedFields;
import metrix.core.plan.Step;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;

/// Puts a refusal of Meta into words for the step that it hit.
final class StepErrors {
  private StepErrors() {}

  static StepError of(GraphFailure failure, Step step) {
    GraphError error = failure.error();
    return new StepError(
        error.code(),
        error.subcode(),
        error.userMessage().orElse(error.message()),
        error.userTitle(),
        BlamedFields.of(error.blame(), step),
        fix(failure.kind()),
        error.trace());
  }

  /// The end of a change whose object somebody has changed since the plan was made.
  ///
  /// @param lines what is otherwise now
  static Verdict.Lost moved(List<String> lines) {
    return new Verdict.Lost(
        StepState.REJECTED,
        StepError.ours(
            "It changed since the plan was made: %s.".formatted(String.join(", ", lines)),
            "Refresh, and make the change again if it is still wanted."));
  }

  static String fix(GraphFailure.Kind kind) {
    return switch (kind) {
      case TOKEN -> "Connect again with a fresh access token, then resume the run.";
      case PERMISSION ->
          "Give the token's user this right at Meta, then make the failed steps again.";
      case THROTTLED -> "Resume the run later; nothing is lost.";
      case TRANSIENT -> "Resume the run.";
      case INVALID -> "Correct it and launch the failed rows again.";
      case RESTRICTED -> "Look into the account's quality page at Meta before going on.";
      case NOT_FOUND -> "Refresh: it may have been deleted at Meta.";
      case AMBIGUOUS -> "Resume the run: it looks at Meta before it sends anything again.";
      case UNREACHABLE -> "Check the connection, then resume the run.";
    };
  }
}
