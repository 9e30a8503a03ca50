package metrix.server.api.common;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An error by RFC 9457, `application/problem+json`.
///
/// @param detail what happened, for people
/// @param field the field of the request or form that is to blame
/// @param fix what to do about it
/// @param problems all problems of the input, when there are several
/// @param retryAt when Meta takes calls again
/// @param id of a bug, which the log explains
public record ErrorJson(
    String type,
    String title,
    int status,
    String detail,
    ErrorCode code,
    Optional<String> field,
    Optional<String> fix,
    Optional<MetaError> meta,
    Optional<List<ProblemJson>> problems,
    Optional<Instant> retryAt,
    Optional<String> id) {}
