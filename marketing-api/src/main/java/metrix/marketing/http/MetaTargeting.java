package metrix.marketing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import metrix.marketing.TargetingReads;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.PeopleWire;
import metrix.model.AccountId;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// The questions about traits, languages and custom audiences. Source of edges and parameters:
/// Meta, detailed targeting and targeting search pages, copies of 2026-09-12.
final class MetaTargeting implements TargetingReads {
  /// Ids in one question, so that its address stays short.
  private static final int AT_ONCE = 100;

  private final GraphCalls calls;
  private final Lists lists;

  /// Reads a list to its end.
  @FunctionalInterface
  interface Lists {
    <T> List<T> all(Call call, Function<Node, T> row);
  }

  MetaTargeting(GraphCalls calls, Lists lists) {
    this.calls = calls;
    this.lists = lists;
  }

  /// One kind is asked for alone: without that, Meta leaves out schools and employers of few
  /// people.
  @Override
  public List<Trait> traits(AccountId account, String query, Set<TraitKind> kinds, int limit) {
    Params params =
        Params.none()
            .with("q", query)
            .with("limit", limit)
            .withAny(
                "limit_type",
                kinds.stream().filter(_ -> kinds.size() == 1).map(TraitKind::wire).findFirst());
    return rows(account, "targetingsearch", params).stream()
        .map(PeopleWire::trait)
        .flatMap(Optional::stream)
        .filter(trait -> kinds.contains(trait.kind()))
        .toList();
  }

  @Override
  public List<Trait> traitsById(AccountId account, Set<String> ids) {
    List<String> all = ids.stream().sorted().toList();
    List<Trait> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      rows(account, "targetingvalidation", Params.none().with("id_list", some)).stream()
          .filter(PeopleWire::valid)
          .map(PeopleWire::trait)
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    return found;
  }

  @Override
  public List<Language> languages(String query, int limit) {
    Params params = Params.none().with("type", "adlocale").with("q", query).with("limit", limit);
    return calls.answer(Call.read("search", params)).list("data").stream()
        .map(PeopleWire::language)
        .toList();
  }

  @Override
  public List<CustomAudience> customAudiences(AccountId account) {
    return lists.all(
        Call.read(
            account,
            account.path() + "/customaudiences",
            Params.fields(PeopleWire.AUDIENCE_FIELDS)),
        PeopleWire::audience);
  }

  @Override
  public List<CustomConversion> customConversions(AccountId account) {
    return lists.all(
        Call.read(account, account.path() + "/customconversions", Params.fields("id,name")),
        PeopleWire::conversion);
  }

  private List<Node> rows(AccountId account, String edge, Params params) {
    return calls.answer(Call.read(account, account.path() + "/" + edge, params)).list("data");
  }
}
