package metrix.server.api.activity;

import java.time.Instant;
import java.util.Optional;
import metrix.server.api.objects.LevelWord;

/// Something that was done.
///
/// @param call the call to Meta that carried it; absent when nothing was sent
public record ActivityJson(
    Instant at,
    String who,
    String action,
    Optional<LevelWord> level,
    Optional<String> objectId,
    Optional<String> objectName,
    Optional<String> field,
    Optional<String> before,
    Optional<String> after,
    Optional<String> runId,
    String outcome,
    Optional<CallJson> call,
    Optional<String> trace,
    Optional<String> note) {}
