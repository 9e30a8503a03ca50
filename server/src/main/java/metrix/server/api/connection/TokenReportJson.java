package metrix.server.api.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known about the token; never the token itself.
///
/// @param missing permissions that Metrix needs and the token lacks
/// @param warnings sentences about what will not work, or not for long
public record TokenReportJson(
    boolean valid,
    Optional<String> type,
    Optional<Instant> expiresAt,
    boolean neverExpires,
    Optional<Instant> dataAccessExpiresAt,
    boolean expiryKnown,
    List<String> granted,
    List<String> missing,
    List<String> warnings) {
  public TokenReportJson {
    granted = List.copyOf(granted);
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }
}
