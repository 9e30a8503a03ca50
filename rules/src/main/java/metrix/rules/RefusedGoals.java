package metrix.rules;

import java.util.List;
import java.util.Optional;

/// Combinations that look as if they went together and that Meta refuses, with what is known of
/// each.
final class RefusedGoals {
  /// @param destination by Meta's name
  /// @param goal by Meta's name; empty for every goal
  private record Refused(String destination, String goal, String why) {}

  private static final String OF_PROFILES =
      "A public client tried it in every variant, and Meta's API refused each.";

  private static final List<Refused> ALL =
      List.of(
          new Refused(
              "ON_POST",
              "IMPRESSIONS",
              "Meta dropped the goal Impressions for posts in v20 (Meta, ad set page)."),
          new Refused("INSTAGRAM_PROFILE", "PROFILE_AND_PAGE_ENGAGEMENT", OF_PROFILES),
          new Refused("FACEBOOK_PAGE", "", OF_PROFILES),
          new Refused("INSTAGRAM_PROFILE_AND_FACEBOOK_PAGE", "", OF_PROFILES),
          new Refused(
              "SHOP_AUTOMATIC", "", "Shops need a catalog, which Metrix does not promote yet."));

  private RefusedGoals() {}

  /// Why a combination is refused, when that is known.
  static Optional<String> why(String destination, String goal) {
    return ALL.stream()
        .filter(r -> r.destination().equalsIgnoreCase(destination))
        .filter(r -> r.goal().isEmpty() || r.goal().equalsIgnoreCase(goal))
        .map(Refused::why)
        .findFirst();
  }
}
