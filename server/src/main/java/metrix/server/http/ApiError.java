package metrix.server.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    return new ApiError(
        new ErrorJson(
            "about:blank",
            Titles.of(status),
            status,
            detail,
            code,
            Optional.empty(),
            fix.isEmpty() ? Optional.empty() : Optional.of(fix),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
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
    return error.at(Optional.of(first.at())).with(Optional.of(all));
  }

  /// Nothing of that name.
  public static ApiError notFound(String what) {
    return of(404, ErrorCode.NOT_FOUND, what, "Reload the page to see what is there.");
  }

  /// The same error at a field.
  public ApiError at(Optional<String> field) {
    ErrorJson e = json;
    return new ApiError(
        new ErrorJson(
            e.type(),
            e.title(),
            e.status(),
            e.detail(),
            e.code(),
            field,
            e.fix(),
            e.meta(),
            e.problems(),
            e.retryAt(),
            e.id()));
  }

  /// The same error under another status and code.
  public ApiError as(int status, ErrorCode code) {
    ErrorJson e = json;
    return new ApiError(
        new ErrorJson(
            e.type(),
            Titles.of(status),
            status,
            e.detail(),
            code,
            e.field(),
            e.fix(),
            e.meta(),
            e.problems(),
            e.retryAt(),
            e.id()));
  }

  /// The same error with what Meta said.
  ApiError with(MetaError meta, Optional<Instant> retryAt) {
    ErrorJson e = json;
    return new ApiError(
        new ErrorJson(
            e.type(),
            e.title(),
            e.status(),
            e.detail(),
            e.code(),
            e.field(),
            e.fix(),
            Optional.of(meta),
            e.problems(),
            retryAt,
            e.id()));
  }

  /// The same error with the id under which the log explains it.
  ApiError withId(String id) {
    ErrorJson e = json;
    return new ApiError(
        new ErrorJson(
            e.type(),
            e.title(),
            e.status(),
            e.detail(),
            e.code(),
            e.field(),
            e.fix(),
            e.meta(),
            e.problems(),
            e.retryAt(),
            Optional.of(id)));
  }

  private ApiError with(Optional<List<ProblemJson>> problems) {
    ErrorJson e = json;
    return new ApiError(
        new ErrorJson(
            e.type(),
            e.title(),
            e.status(),
            e.detail(),
            e.code(),
            e.field(),
            e.fix(),
            e.meta(),
            problems,
            e.retryAt(),
            e.id()));
  }

  public ErrorJson json() {
    return json;
  }
}
