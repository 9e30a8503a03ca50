package metrix.server.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.common.ErrorJson;
import metrix.server.api.common.MetaError;
import metrix.server.api.common.ProblemJson;

/// The members of an [ErrorJson] while they are put together; used by one thread for one error.
final class ErrorDraft {
  int status;
  ErrorCode code;
  private final String detail;
  private final Optional<String> fix;
  Optional<String> field;
  Optional<MetaError> meta;
  Optional<List<ProblemJson>> problems;
  Optional<Instant> retryAt;
  Optional<String> id;

  ErrorDraft(int status, ErrorCode code, String detail, String fix) {
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.fix = fix.isEmpty() ? Optional.empty() : Optional.of(fix);
    this.field = Optional.empty();
    this.meta = Optional.empty();
    this.problems = Optional.empty();
    this.retryAt = Optional.empty();
    this.id = Optional.empty();
  }

  ErrorDraft(ErrorJson json) {
    this.status = json.status();
    this.code = json.code();
    this.detail = json.detail();
    this.fix = json.fix();
    this.field = json.field();
    this.meta = json.meta();
    this.problems = json.problems();
    this.retryAt = json.retryAt();
    this.id = json.id();
  }

  ErrorJson json() {
    return new ErrorJson(
        "about:blank",
        Titles.of(status),
        status,
        detail,
        code,
        field,
        fix,
        meta,
        problems,
        retryAt,
        id);
  }
}
