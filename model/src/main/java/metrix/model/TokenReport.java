package metrix.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is known about the access token; never the token itself.
///
/// @param expires when it ends; empty when it never does or when [#expiryKnown] is false
/// @param expiryKnown whether Meta told the expiry at all
/// @param dataAccessExpires when Meta stops giving data for it, even if the token lives on
/// @param granted the permissions that it has
public record TokenReport(
    String userId,
    String userName,
    boolean valid,
    Optional<String> type,
    Optional<Instant> expires,
    boolean expiryKnown,
    Optional<Instant> dataAccessExpires,
    Set<String> granted) {
  public TokenReport {
    granted = Collections.unmodifiableSet(new TreeSet<>(granted));
  }

  /// The user whose token it is, by name and id.
  public String user() {
    return "%s (%s)".formatted(userName, userId);
  }
}
