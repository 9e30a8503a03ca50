package metrix.server.api.runs;

import java.util.Optional;

/// Why a step of a receipt failed.
public record ReceiptError(
    int code,
    Optional<Integer> subcode,
    String message,
    Optional<String> field,
    Optional<String> fix,
    Optional<String> trace) {}
