package metrix.server.api.common;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A constant that the API writes in small letters: `LEARNING_LIMITED` is `learning_limited`.
public interface Word {
  String name();

  /// The word in the API.
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
