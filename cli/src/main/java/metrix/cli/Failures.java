package metrix.cli;

import java.io.PrintStream;
import java.util.function.Function;
import metrix.core.run.DiskFailure;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.model.Problem;
import picocli.CommandLine;

/// Says how a command failed, once, at the door: what is wrong, how to mend it, and never a stack
/// trace.
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private final PrintStream err;
  private final Function<Throwable, String> bugs;

  /// @param bugs writes a bug to the log and gives the sentence that names it
  Failures(PrintStream err, Function<Throwable, String> bugs) {
    this.err = err;
    this.bugs = bugs;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    return switch (failure) {
      case Refused refused -> {
        print(err, refused.problems());
        yield refused.exit().code();
      }
      case GraphFailure meta -> {
        err.println(text(meta));
        yield exit(meta.kind()).code();
      }
      case DiskFailure disk -> {
        err.println(Safe.line(String.valueOf(disk.getMessage())));
        yield Exit.REFUSED.code();
      }
      default -> {
        err.println(bugs.apply(failure));
        yield Exit.BUG.code();
      }
    };
  }

  /// Prints problems, a line each: where, what, what to do.
  static void print(PrintStream to, Iterable<Problem> problems) {
    for (Problem problem : problems) {
      String by = problem.checkedBy() == Problem.CheckedBy.META ? "Meta: " : "";
      to.println(
          (problem.isError() ? "" : "warning: ")
              + problem.at()
              + ": "
              + by
              + problem.what()
              + (problem.fix().isEmpty() ? "" : " " + problem.fix()));
    }
  }

  static Exit exit(GraphFailure.Kind kind) {
    return switch (kind) {
      case TOKEN, PERMISSION -> Exit.META_REFUSED;
      case THROTTLED, TRANSIENT, INVALID, RESTRICTED, NOT_FOUND, AMBIGUOUS, UNREACHABLE ->
          Exit.REFUSED;
    };
  }

  static String text(GraphFailure failure) {
    GraphError error = failure.error();
    var said = new StringBuilder(lead(failure.kind())).append(' ').append(error.forPeople());
    if (error.code() != 0) {
      said.append(" (code ").append(error.code());
      if (error.subcode() != 0) {
        said.append('/').append(error.subcode());
      }
      error.trace().ifPresent(trace -> said.append(", trace ").append(trace));
      said.append(')');
    }
    return said.append(System.lineSeparator()).append(fix(failure)).toString();
  }

  private static String lead(GraphFailure.Kind kind) {
    return switch (kind) {
      case TOKEN -> "Meta refused the access token:";
      case PERMISSION -> "Meta refused, since a permission is missing:";
      case THROTTLED -> "Meta's limit is reached:";
      case RESTRICTED -> "Meta restricts this account or person:";
      case INVALID, NOT_FOUND -> "Meta refused:";
      case TRANSIENT, AMBIGUOUS -> "Meta had a passing failure:";
      case UNREACHABLE -> "Meta cannot be reached:";
    };
  }

  private static String fix(GraphFailure failure) {
    return switch (failure.kind()) {
      case TOKEN -> "Make a new token and try again; nothing was changed.";
      case PERMISSION -> "Make a token with ads_management, ads_read and pages_show_list.";
      case THROTTLED -> "Try again in " + Math.max(1, failure.retryAfter().toMinutes()) + " min.";
      case RESTRICTED -> "See Account Quality at Meta.";
      case INVALID, NOT_FOUND -> "Correct the input and try again.";
      case TRANSIENT, AMBIGUOUS -> "Try again in a few minutes.";
      case UNREACHABLE -> "Check the connection of this computer and the address.";
    };
  }
}
