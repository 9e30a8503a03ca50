package metrix.core.audience;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import metrix.core.recent.Recent;
import metrix.core.session.Connection;
import metrix.marketing.MarketingApi;
import metrix.model.AdAccount;
import metrix.model.AudienceSize;
import metrix.model.Interest;
import metrix.model.OptimizationGoal;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Targeting;

/// Searches places and interests. Answers of the last searches are kept, since people type letter
/// by letter and go back. Thread-safe.
public final class Audiences {
  private static final int LIMIT = 25;
  private static final int KEPT = 256;

  private final Recent<Key, List<?>> recent = new Recent<>(KEPT);

  private record Key(MarketingApi api, Class<?> kind, String text, Set<PlaceType> types) {}

  /// Places whose names match; none for an empty text.
  public List<Place> places(Connection connection, String text, Set<PlaceType> types) {
    String typed = text.strip();
    Set<PlaceType> wanted =
        types.isEmpty()
            ? Set.of(PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CITY, PlaceType.ZIP)
            : Set.copyOf(types);
    return found(
        new Key(connection.api(), Place.class, key(typed), wanted),
        Place.class,
        () -> connection.api().places(typed, wanted, LIMIT));
  }

  /// Interests whose names match; none for an empty text.
  public List<Interest> interests(Connection connection, String text) {
    String typed = text.strip();
    return found(
        new Key(connection.api(), Interest.class, key(typed), Set.of()),
        Interest.class,
        () -> connection.api().interests(typed, LIMIT));
  }

  /// How many people an audience may reach.
  public AudienceSize size(
      Connection connection, AdAccount account, Targeting targeting, OptimizationGoal goal) {
    return connection.api().audienceSize(account, targeting, goal);
  }

  /// Drops all answers, at the end of a connection.
  public void forget() {
    recent.clear();
  }

  private <T> List<T> found(Key key, Class<T> type, Supplier<List<T>> ask) {
    if (key.text().isEmpty()) {
      return List.of();
    }
    Optional<List<?>> kept = recent.get(key);
    if (kept.isPresent()) {
      return kept.get().stream().map(type::cast).toList();
    }
    List<T> answer = List.copyOf(ask.get());
    recent.put(key, answer);
    return answer;
  }

  private static String key(String typed) {
    return typed.toLowerCase(Locale.ROOT);
  }
}
