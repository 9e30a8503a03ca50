package metrix.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.TokenReport;

/// What a token lacks for the work, said for people.
///
/// @param missing names of permissions that Metrix needs and the token has not
/// @param warnings sentences about what will not work, or not for long
public record TokenCheck(List<String> missing, List<String> warnings) {
  private static final Duration SOON = Duration.ofDays(7);

  public TokenCheck {
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }

  /// Judges a report at a moment.
  public static TokenCheck of(TokenReport token, Instant now) {
    List<Permission> missing = Permission.missingIn(token.granted());
    var warnings = new ArrayList<String>();
    missing.forEach(p -> warnings.add(p.withoutIt()));
    if (!token.expiryKnown()) {
      warnings.add("Meta does not say when this token expires.");
    }
    token.expires().ifPresent(at -> soon("This token expires", at, now).ifPresent(warnings::add));
    token
        .dataAccessExpires()
        .ifPresent(at -> soon("Meta stops giving data for it", at, now).ifPresent(warnings::add));
    return new TokenCheck(missing.stream().map(Permission::wire).toList(), warnings);
  }

  /// Whether a token may change ads.
  public static boolean mayWrite(TokenReport token) {
    return token.granted().contains(Permission.ADS_MANAGEMENT.wire());
  }

  private static Optional<String> soon(String what, Instant at, Instant now) {
    Duration left = Duration.between(now, at);
    if (left.compareTo(SOON) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        left.isNegative()
            ? what + ": it was at " + at + "."
            : what
                + " in "
                + (left.toDays() > 0 ? left.toDays() + " days." : left.toHours() + " hours."));
  }
}
