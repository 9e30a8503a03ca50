package metrix.server.http;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.core.draft.StaleDraft;
import metrix.core.plan.BlamedFields;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.common.MetaError;
import org.eclipse.jetty.http.HttpException;

/// Turns everything that can go wrong into an [ApiError]. What is not foreseen is a bug: it is
/// logged once, with an id, and the answer says no more than the id.
public final class Failures {
  private static final System.Logger LOG = System.getLogger("metrix.server");

  private final InstantSource clock;
  private final Supplier<String> ids;

  public Failures(InstantSource clock, Supplier<String> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  ApiError of(Throwable thrown) {
    return switch (thrown) {
      case ApiError error -> error;
      case GraphFailure failure -> ofMeta(failure);
      case StaleDraft _ ->
          ApiError.of(
              409,
              ErrorCode.STALE_DRAFT,
              "The draft was changed elsewhere, for instance in another tab.",
              "Load it again; what you typed here is still in this tab.");
      case HttpResponseException refused -> ofStatus(refused.getStatus());
      case HttpException refused -> ofStatus(refused.getCode());
      default -> bug(thrown);
    };
  }

  /// How long to wait, in whole seconds, for the header `Retry-After`.
  String secondsUntil(Instant at) {
    return String.valueOf(Math.max(1, Duration.between(clock.instant(), at).toSeconds()));
  }

  /// A refusal by Jetty or Javalin, in our words.
  static ApiError ofStatus(int status) {
    String title = Titles.of(status);
    ErrorCode code =
        switch (status) {
          case 404 -> ErrorCode.NOT_FOUND;
          case 413 -> ErrorCode.TOO_LARGE;
          case 415 -> ErrorCode.WRONG_TYPE;
          case 421 -> ErrorCode.WRONG_ADDRESS;
          case 405 -> ErrorCode.FORBIDDEN;
          default -> status >= 500 ? ErrorCode.BUG : ErrorCode.INVALID_INPUT;
        };
    return ApiError.of(status, code, title + ".", "");
  }

  private ApiError ofMeta(GraphFailure failure) {
    GraphError said = failure.error();
    ApiError error =
        switch (failure.kind()) {
          case TOKEN ->
              meta(
                  failure,
                  403,
                  ErrorCode.TOKEN_REFUSED,
                  "Get a new access token and connect again. Drafts and open runs are kept.");
          case PERMISSION ->
              meta(
                  failure,
                  403,
                  ErrorCode.PERMISSION_MISSING,
                  "Give the token the permission that Meta names, or use another account.");
          case THROTTLED ->
              meta(failure, 429, ErrorCode.THROTTLED, "Wait until Meta takes calls again.");
          case TRANSIENT ->
              meta(failure, 502, ErrorCode.META_UNREACHABLE, "Try again in a minute.");
          case INVALID ->
              meta(failure, 422, ErrorCode.META_REFUSED, "Change what Meta names and try again.");
          case RESTRICTED ->
              meta(
                  failure,
                  403,
                  ErrorCode.META_REFUSED,
                  "Open Meta's Account Quality page: the account or the person is restricted.");
          case NOT_FOUND ->
              meta(
                  failure,
                  404,
                  ErrorCode.NOT_FOUND,
                  "It may have been deleted, or the token may not see it. Refresh.");
          case AMBIGUOUS ->
              meta(
                  failure,
                  502,
                  ErrorCode.OUTCOME_UNKNOWN,
                  "Refresh to see whether Meta did it before you try again.");
          case UNREACHABLE ->
              meta(
                  failure,
                  503,
                  ErrorCode.META_UNREACHABLE,
                  "Check the connection to the Internet and try again.");
        };
    return failure.kind() == GraphFailure.Kind.TOKEN
        ? error.at(Optional.of("token"))
        : error.at(BlamedFields.of(said.blame()));
  }

  private ApiError meta(GraphFailure failure, int status, ErrorCode code, String fix) {
    GraphError said = failure.error();
    Optional<Instant> retryAt =
        failure.retryAfter().isPositive()
            ? Optional.of(clock.instant().plus(failure.retryAfter()))
            : Optional.empty();
    return ApiError.of(status, code, said.forPeople(), fix)
        .with(
            new MetaError(
                said.code(),
                said.subcode() == 0 ? Optional.empty() : Optional.of(said.subcode()),
                said.trace(),
                said.userTitle(),
                said.message()),
            retryAt);
  }

  private ApiError bug(Throwable thrown) {
    String id = ids.get().toLowerCase(Locale.ROOT);
    LOG.log(System.Logger.Level.ERROR, "Bug " + id, thrown);
    return ApiError.of(
            500,
            ErrorCode.BUG,
            "Something went wrong inside Metrix. This is a bug, not your fault.",
            "Try again. The log in the data folder explains it under the id " + id + ".")
        .withId(id);
  }
}
