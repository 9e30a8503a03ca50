package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import metrix.marketing.GraphFailure;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.InsightsQuery;
import metrix.model.InsightsTable;
import metrix.model.Interest;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.TokenReport;

/// The ad accounts of the Meta in memory, and what can be found in it by typing or by key: a name
/// matches that contains the words.
final class FakeCatalog {
  private final List<AdAccount> accounts = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Pixel> pixels = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Interest> interests = new ArrayList<>();

  private TokenReport token = Samples.aTokenReport();
  private Function<InsightsQuery, InsightsTable> insights =
      query -> new InsightsTable(query, List.of(), Optional.empty());

  void add(TokenReport report) {
    token = report;
  }

  TokenReport token() {
    return token;
  }

  void answer(Function<InsightsQuery, InsightsTable> answer) {
    insights = answer;
  }

  InsightsTable insights(InsightsQuery query) {
    return insights.apply(query);
  }

  void add(Page page) {
    pages.add(page);
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  void add(Pixel pixel) {
    pixels.add(pixel);
  }

  List<Pixel> pixels() {
    return List.copyOf(pixels);
  }

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
