package metrix.server.api.insights;

import java.time.LocalDate;

/// A range of days with a name.
public record RangePreset(String id, String label, LocalDate since, LocalDate until) {}
