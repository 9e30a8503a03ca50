package metrix.server.api.common;

import java.util.Optional;

/// What Meta said, unshortened. Hostile text: show it as text only.
public record MetaError(
    int code,
    Optional<Integer> subcode,
    Optional<String> trace,
    Optional<String> title,
    String message) {}
