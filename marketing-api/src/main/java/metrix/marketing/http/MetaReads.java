package metrix.marketing.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads;
import metrix.marketing.Probe;
import metrix.marketing.SideBySide;
import metrix.marketing.TargetingReads;
import metrix.marketing.WholeReads;
import metrix.marketing.resilience.Judge;
import metrix.marketing.resilience.Pages;
import metrix.marketing.resilience.Pause;
import metrix.marketing.wire.AccountWire;
import metrix.marketing.wire.AdSetWire;
import metrix.marketing.wire.AdWire;
import metrix.marketing.wire.CampaignWire;
import metrix.marketing.wire.FieldWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.TokenWire;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.AudienceSize;
import metrix.model.Campaign;
import metrix.model.ImageHash;
import metrix.model.InsightsQuery;
import metrix.model.InsightsTable;
import metrix.model.Interest;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.PageId;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Targeting;
import metrix.model.TokenReport;

/// The questions to Meta. Paths and fields: Meta, Graph API references, copies of 2026-09-12; v25.0
/// specs.
final class MetaReads implements MarketingReads {
  private static final int PAGE = 500;
  private final GraphCalls calls;
  private final MetaInsights insights;
  private final MetaAudiences audiences;
  private final MetaLabels labels;
  private final BulkReads bulk;
  private final MetaProbes probes;
  private final MetaTargeting targeting;

  MetaReads(GraphCalls calls, Pause pause) {
    this.calls = calls;
    this.insights = new MetaInsights(calls, pause);
    this.audiences = new MetaAudiences(calls);
    this.labels = new MetaLabels(this::list);
    this.bulk = new BulkReads(calls, this::list);
    this.probes = new MetaProbes(calls);
    this.targeting = new MetaTargeting(calls, this::list);
  }

  @Override
  public TokenReport token() {
    return sound(() -> {
      Node me = calls.answer(Call.read("me", Params.fields("id,name")));
      var more =
          SideBySide.both(
              () ->
                  granted(() -> TokenWire.debugged(calls.answer(Call.tokenCheck()).json()))
                      .flatMap(d -> d)
                      .orElseGet(Node::empty),
              () ->
                  granted(() -> list(Call.read("me/permissions", Params.none()), n -> n))
                      .orElse(List.of()));
      return TokenWire.report(me, more.first(), TokenWire.granted(more.second()));
    });
  }

  @Override
  public List<AdAccount> adAccounts() {
    return list(
        Call.read("me/adaccounts", Params.fields(AccountWire.ACCOUNT_FIELDS)),
        AccountWire::account);
  }

  @Override
  public AdAccount adAccount(AccountId account) {
    return sound(() ->
        AccountWire.account(
            calls.answer(
                Call.read(account, account.path(), Params.fields(AccountWire.ACCOUNT_FIELDS)))));
  }

  @Override
  public List<Page> pages(AccountId account) {
    Supplier<List<Page>> own =
        () ->
            list(
                Call.read("me/accounts", Params.fields(AccountWire.PAGE_FIELDS)),
                AccountWire::ownPage);
    Supplier<List<Page>> promotable =
        () ->
            list(
                Call.read(
                    account,
                    account.path() + "/promote_pages",
                    Params.fields(AccountWire.PROMOTABLE_PAGE_FIELDS)),
                AccountWire::promotablePage);
    var both = SideBySide.both(() -> granted(own), () -> granted(promotable));
    if (both.first().isEmpty() && both.second().isEmpty()) {
      return promotable.get(); // which fails again, and says why
    }
    // What the account promotes comes first: another Page of the user may not be one that it may
    // promote, and Meta says so only when an ad is made.
    var each = new LinkedHashMap<PageId, Page>();
    both.second().orElse(List.of()).forEach(p -> each.put(p.id(), p));
    both.first().orElse(List.of()).forEach(p -> each.put(p.id(), p));
    return List.copyOf(each.values());
  }

  @Override
  public List<Pixel> pixels(AccountId account) {
    return list(
        Call.read(account, account.path() + "/adspixels", Params.fields(AccountWire.PIXEL_FIELDS)),
        AccountWire::pixel);
  }

  @Override
  public List<Campaign> campaigns(AdAccount account) {
    return objects(
        account,
        "campaigns",
        CampaignWire.FIELDS,
        CampaignWire.STATUSES,
        n -> CampaignWire.campaign(n, account.currency()));
  }

  @Override
  public List<AdSet> adSets(AdAccount account) {
    return objects(
        account,
        "adsets",
        AdSetWire.FIELDS,
        AdSetWire.STATUSES,
        n -> AdSetWire.adSet(n, account.currency()));
  }

  @Override
  public List<Ad> ads(AdAccount account) {
    return objects(account, "ads", AdWire.FIELDS, AdWire.STATUSES, AdWire::ad);
  }

  @Override
  public SortedMap<String, String> fields(ObjectId object, List<String> names) {
    Node node =
        calls.answer(
            Call.read(object.value(), Params.fields(String.join(",", FieldWire.asked(names)))));
    return FieldWire.fields(node, names);
  }

  @Override
  public Map<ObjectId, SortedMap<String, String>> fields(
      AccountId account, Map<ObjectId, List<String>> wanted) {
    return sound(() -> bulk.fields(account, wanted, this::fields));
  }

  @Override
  public Set<ImageHash> images(AccountId account, Set<ImageHash> hashes) {
    return bulk.images(account, hashes);
  }

  @Override
  public Probe.Verdict probe(AccountId account, Probe probe) {
    return probes.tried(account, probe);
  }

  @Override
  public List<Place> places(String query, Set<PlaceType> types, int limit) {
    return sound(() -> audiences.places(query, types, limit));
  }

  @Override
  public List<Place> placesByKey(PlaceType type, Set<String> keys) {
    return sound(() -> audiences.placesByKey(type, keys));
  }

  @Override
  public List<Interest> interests(String query, int limit) {
    return sound(() -> audiences.interests(query, limit));
  }

  @Override
  public List<Interest> interestsById(Set<String> ids) {
    return sound(() -> audiences.interestsById(ids));
  }

  @Override
  public TargetingReads targeting() {
    return targeting;
  }

  @Override
  public WholeReads whole() {
    return new MetaWholes(bulk);
  }

  @Override
  public InsightsTable insights(InsightsQuery query) {
    return sound(() -> insights.table(query));
  }

  @Override
  public AudienceSize audienceSize(AdAccount account, Targeting targeting, OptimizationGoal goal) {
    return sound(() -> audiences.size(account, targeting, goal));
  }

  @Override
  public List<Labelled> labelled(
      AccountId account, Level level, String label, List<String> fields) {
    return labels.bearing(account, level, label, fields);
  }

  private <T> List<T> objects(
      AdAccount account,
      String edge,
      String fields,
      Collection<String> statuses,
      Function<Node, T> row) {
    Params params = Params.fields(fields).with("effective_status", statuses);
    return list(Call.read(account.id(), account.id().path() + "/" + edge, params), row);
  }

  private <T> List<T> list(Call call, Function<Node, T> row) {
    return sound(() -> {
      var rows = new ArrayList<T>();
      Pages.each(
          PAGE,
          paging -> calls.answer(call.with(paging)),
          page -> page.list("data").forEach(n -> rows.add(row.apply(n))));
      return rows;
    });
  }

  /// A part of an answer that the token may lack the right for.
  private static <T> Optional<T> granted(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (GraphFailure f) {
      if (Judge.withheld(f.kind())) {
        return Optional.empty();
      }
      throw f;
    }
  }

  /// Turns an answer that cannot be read into a failure of the call.
  private static <T> T sound(Supplier<T> read) {
    try {
      return read.get();
    } catch (UnreadableAnswer e) {
      throw new GraphFailure(
          GraphFailure.Kind.TRANSIENT, GraphError.ours(String.valueOf(e.getMessage())));
    }
  }
}
