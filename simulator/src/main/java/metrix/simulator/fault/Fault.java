package metrix.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import metrix.simulator.protocol.Failure;

/// One planned mishap: which requests it hits, what it does, and whether the write was committed
/// before.
///
/// @param method HTTP method, or any
/// @param edge last name of the path, `batch` for a batch request, or any
/// @param nth only this one of the matching requests, counted from 1
/// @param every each so many-th of them
/// @param probability share of them, 0 to 1
/// @param part a part of a batch, counted from 0
/// @param afterCommit whether it strikes after the work was done
/// @param delay how long a delay or a slow body takes
/// @param status HTTP status of `status`
/// @param failure the error of `error`, `throttle` and `expire_token`
public record Fault(
    String name,
    Optional<String> method,
    Optional<String> edge,
    OptionalInt nth,
    OptionalInt every,
    double probability,
    OptionalInt part,
    Action action,
    boolean afterCommit,
    Duration delay,
    int status,
    Optional<Failure> failure) {

  /// What happens to the request or its answer.
  public enum Action {
    /// The connection closes without an answer and without work.
    DROP_BEFORE,
    /// The work is done, then the connection closes without an answer.
    DROP_AFTER_COMMIT,
    /// The connection is reset.
    RESET,
    DELAY,
    /// An HTTP status with an empty body.
    STATUS,
    /// An error envelope.
    ERROR,
    /// Half of the answer, then the end.
    TRUNCATE,
    /// A page of HTML instead of JSON, with status 200.
    HTML,
    THROTTLE,
    EXPIRE_TOKEN,
    /// `null` instead of a part's answer.
    NULL_PART
  }

  /// Whether it strikes before any work.
  public boolean before() {
    return !afterCommit
        && action != Action.DROP_AFTER_COMMIT
        && action != Action.TRUNCATE
        && action != Action.HTML;
  }
}
