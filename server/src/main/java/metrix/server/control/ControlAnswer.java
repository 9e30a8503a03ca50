package metrix.server.control;

import java.util.Optional;

/// What the running program answers.
///
/// @param address a new launch address, when the asker opens it
public record ControlAnswer(Optional<String> address) {}
