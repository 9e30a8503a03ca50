package metrix.core.activity;

import java.time.Instant;
import java.util.Optional;
import metrix.model.Level;

/// One change, or one attempt at a change: who, what, old, new and how it ended. Never a token.
///
/// @param action `image`, `campaign`, `ad_set`, `ad`, `update`, `activate`, `archive`, `delete`
/// @param field for people: `Daily budget`; empty when something was made
/// @param outcome `made`, `failed`, `unknown`
/// @param trace Meta's `fbtrace_id` of a refusal
public record ActivityEntry(
    Instant at,
    String action,
    Optional<Level> level,
    Optional<String> objectId,
    Optional<String> objectName,
    Optional<String> field,
    Optional<String> before,
    Optional<String> after,
    Optional<String> run,
    String outcome,
    Optional<String> trace,
    Optional<String> note) {}
