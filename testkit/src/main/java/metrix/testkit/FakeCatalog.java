package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import metrix.marketing.GraphFailure;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PlaceType;

/// The ad accounts of the Meta in memory, and what can be found in it by typing or by key: a name
/// matches that contains the words.
final class FakeCatalog {
  private final List<AdAccount> accounts = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Interest> interests = new ArrayList<>();

  void add(AdAccount account) {
    accounts.add(account);
  }

  List<AdAccount> accounts() {
    return List.copyOf(accounts);
  }

  AdAccount account(AccountId id) {
    return accounts.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> FakeFaults.failure(GraphFailure.Kind.NOT_FOUND));
  }

  void add(Place place) {
    places.add(place);
  }

  void add(Interest interest) {
    interests.add(interest);
  }

  List<Place> places(String query, Set<PlaceType> types, int limit) {
    return places.stream()
        .filter(p -> types.contains(p.type()) && matches(p.name(), query))
        .limit(limit)
        .toList();
  }

  List<Interest> interests(String query, int limit) {
    return interests.stream().filter(i -> matches(i.name(), query)).limit(limit).toList();
  }

  List<Place> placesByKey(PlaceType type, Set<String> keys) {
    return places.stream().filter(p -> p.type() == type && keys.contains(p.key())).toList();
  }

  List<Interest> interestsById(Set<String> ids) {
    return interests.stream().filter(i -> ids.contains(i.id())).toList();
  }

  private static boolean matches(String name, String query) {
    return name.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT));
  }
}
