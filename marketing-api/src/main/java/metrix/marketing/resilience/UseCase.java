package metrix.marketing.resilience;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What Meta counts calls of an ad account for, each with an hourly quota of its own. Source: Meta,
/// Graph API rate limiting page, copy of 2025-10-31. Which edge counts for which is our reading.
public enum UseCase {
  ADS_MANAGEMENT("ads_management"),
  ADS_INSIGHTS("ads_insights"),
  CUSTOM_AUDIENCE("custom_audience");

  private static final Set<String> AUDIENCES =
      Set.of("customaudiences", "users", "usersreplace", "sessions");
  private final String word;

  UseCase(String word) {
    this.word = word;
  }

  /// What a call to this path counts for.
  public static UseCase of(String path) {
    String edge = path.substring(path.indexOf('/') + 1);
    if (edge.equals("insights")) {
      return ADS_INSIGHTS;
    }
    return AUDIENCES.contains(edge) ? CUSTOM_AUDIENCE : ADS_MANAGEMENT;
  }

  /// The use case of Meta's word in the usage headers.
  static Optional<UseCase> named(String word) {
    return Arrays.stream(values()).filter(use -> use.word.equals(word)).findFirst();
  }
}
