package metrix.server.api.runs;

import java.time.Instant;
import java.util.Optional;

/// An image of a run.
///
/// @param deletedAt when its file was deleted from `temp_uploads`
/// @param missing whether the run needs the file again before it can go on
public record RunImage(String name, Optional<Instant> deletedAt, boolean missing) {}
