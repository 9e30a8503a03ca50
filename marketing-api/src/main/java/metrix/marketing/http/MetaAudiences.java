package metrix.marketing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import metrix.marketing.wire.AudienceWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.TargetingWire;
import metrix.model.AdAccount;
import metrix.model.AudienceSize;
import metrix.model.Interest;
import metrix.model.OptimizationGoal;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Targeting;

/// The questions about places, interests and numbers of people. Source of types and parameters:
/// Meta, targeting search page, copy of 2026-09-12.
final class MetaAudiences {
  /// Keys in one question, so that its address stays short.
  private static final int AT_ONCE = 100;

  private static final int ENOUGH = 50;

  private final GraphCalls calls;

  MetaAudiences(GraphCalls calls) {
    this.calls = calls;
  }

  List<Place> places(String query, Set<PlaceType> types, int limit) {
    Params params =
        Params.none()
            .with("type", "adgeolocation")
            .with("q", query)
            .with("location_types", types.stream().map(PlaceType::wire).sorted().toList())
            .with("limit", limit);
    return rows(params).map(AudienceWire::place).flatMap(Optional::stream).toList();
  }

  List<Place> placesByKey(PlaceType type, Set<String> keys) {
    return type == PlaceType.COUNTRY_GROUP
        ? keys.stream().sorted().map(this::group).flatMap(Optional::stream).toList()
        : inParts(keys, some -> AudienceWire.placesByKey(type, known(type, some)));
  }

  List<Interest> interests(String query, int limit) {
    Params params = Params.none().with("type", "adinterest").with("q", query).with("limit", limit);
    return rows(params).map(AudienceWire::interest).toList();
  }

  List<Interest> interestsById(Set<String> ids) {
    return inParts(
        ids,
        some ->
            rows(Params.none().with("type", "adinterestvalid").with("interest_fbid_list", some))
                .filter(AudienceWire::valid)
                .map(AudienceWire::interest)
                .toList());
  }

  AudienceSize size(AdAccount account, Targeting targeting, OptimizationGoal goal) {
    Params params =
        Params.none()
            .with("optimization_goal", goal.name())
            .with("targeting_spec", TargetingWire.json(targeting));
    Call estimate = Call.read(account.id(), account.id().path() + "/delivery_estimate", params);
    return AudienceWire.size(calls.answer(estimate).list("data"));
  }

  private Node known(PlaceType type, List<String> keys) {
    return calls.answer(
        Call.read(
            "search",
            Params.none().with("type", "adgeolocationmeta").with(AudienceWire.keys(type), keys)));
  }

  /// Groups of countries are only known to the search, which goes by words.
  private Optional<Place> group(String key) {
    return places(key.replace('_', ' '), Set.of(PlaceType.COUNTRY_GROUP), ENOUGH).stream()
        .filter(place -> place.key().equals(key))
        .findFirst();
  }

  /// The first rows of a search, which has no end worth reaching.
  private Stream<Node> rows(Params params) {
    return calls.answer(Call.read("search", params)).list("data").stream();
  }

  private static <T> List<T> inParts(Set<String> keys, Function<List<String>, List<T>> ask) {
    List<String> all = keys.stream().sorted().toList();
    var found = new ArrayList<T>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    return found;
  }
}
