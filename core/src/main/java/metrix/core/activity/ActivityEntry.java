package metrix.core.activity;

import java.time.Instant;
import java.util.Optional;
import metrix.model.Level;

/// One change, or one attempt at a change: who, what, old, new and how it ended. Never a token.
///
/// @param who the user whose token it was
/// @param action `image`, `campaign`, `ad_set`, `ad`, `update`, `activate`, `archive`, `delete`
/// @param field for people: `Daily budget`; empty when something was made
/// @param outcome `made`, `failed`, `unknown`
/// @param call empty when nothing was sent
/// @param trace Meta's `fbtrace_id` of a refusal
public record ActivityEntry(
    Instant at,
    Optional<String> who,
    String action,
    Optional<Level> level,
    Optional<String> objectId,
    Optional<String> objectName,
    Optional<String> field,
    Optional<String> before,
    Optional<String> after,
    Optional<String> run,
    String outcome,
    Optional<Call> call,
    Optional<String> trace,
    Optional<String> note) {
  /// The call that carried a change; never with a token.
  ///
  /// @param path without the address: `act_1/campaigns`
  /// @param points what it costs by Meta's count
  public record Call(String method, String path, int points) {}
}
