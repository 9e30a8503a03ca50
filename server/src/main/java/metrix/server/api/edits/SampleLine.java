package metrix.server.api.edits;

import java.util.Optional;

/// One object before and after a change for many.
public record SampleLine(
    String id, String name, String label, Optional<String> before, String after) {}
