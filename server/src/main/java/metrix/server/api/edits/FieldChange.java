package metrix.server.api.edits;

import java.util.Optional;

/// A field before and after.
public record FieldChange(String field, String label, Optional<String> before, String after) {}
