package metrix.server.api.runs;

import java.util.Optional;

/// Why a step failed.
public record StepError(
    int code,
    Optional<Integer> subcode,
    String message,
    Optional<String> title,
    Optional<String> field,
    String fix,
    Optional<String> trace) {}
