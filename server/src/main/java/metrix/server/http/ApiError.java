package metrix.server.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metrix.model.Problem;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.common.ErrorJson;
import metrix.server.api.common.MetaError;
import metrix.server.api.common.ProblemJson;

/// A call that is refused, with what to say about it. It ends the work of a feature, so it is
/// thrown; it is no bug, so it has no stack trace.
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ErrorJson json;

  private ApiError(ErrorJson json) {
    super(json.code() + ": " + json.detail(), null, false, false);
    this.json = json;
  }

  /// An error in our own words.
  public static ApiError of(int status, ErrorCode code, String detail, String fix) {
    return new ApiError(new ErrorDraft(status, code, detail, fix).json());
  }

  /// An input with problems: the first one is the error, all of them come along.
  public static ApiError of(List<Problem> problems) {
    Problem first =
        problems.stream()
            .filter(Problem::isError)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no error among " + problems));
    ApiError error = of(422, ErrorCode.INVALID_INPUT, first.what(), first.fix());
    List<ProblemJson> all = problems.stream().map(Problems::json).toList();
    return error.changed(draft -> {
      draft.field = Optional.of(first.at());
      draft.problems = Optional.of(all);
    });
  }

  /// Nothing of that name.
  public static ApiError notFound(String what) {
    return of(404, ErrorCode.NOT_FOUND, what, "Reload the page to see what is there.");
  }

  /// The same error at a field.
  public ApiError at(Optional<String> field) {
    return changed(draft -> draft.field = field);
  }

  /// The same error under another status and code.
  public ApiError as(int status, ErrorCode code) {
    return changed(draft -> {
      draft.status = status;
      draft.code = code;
    });
  }

  /// The same error with what Meta said.
  ApiError with(MetaError meta, Optional<Instant> retryAt) {
    return changed(draft -> {
      draft.meta = Optional.of(meta);
      draft.retryAt = retryAt;
    });
  }

  /// The same error with the id under which the log explains it.
  ApiError withId(String id) {
    return changed(draft -> draft.id = Optional.of(id));
  }

  private ApiError changed(Consumer<ErrorDraft> change) {
    ErrorDraft draft = new ErrorDraft(json);
    change.accept(draft);
    return new ApiError(draft.json());
  }

  public ErrorJson json() {
    return json;
  }
}
