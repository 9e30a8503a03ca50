package metrix.simulator.edge;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;
import static metrix.simulator.state.Kind.CREATIVE;
import static metrix.simulator.state.Kind.IMAGE;
import static metrix.simulator.state.Kind.INSTAGRAM;
import static metrix.simulator.state.Kind.LABEL;
import static metrix.simulator.state.Kind.PAGE;
import static metrix.simulator.state.Kind.PIXEL;
import static metrix.simulator.state.Kind.REPORT;
import static metrix.simulator.state.Kind.USER;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.state.Kind;

/// The table of everything that the simulator answers: method, kind of object, edge.
final class Edges {
  private record Key(String method, Kind kind, String edge) {}

  private final Map<Key, Edge> table = new HashMap<>();

  private Edges() {}

  static Edges all() {
    Edges edges = new Edges();
    for (Kind kind : Kind.values()) {
      edges.get(
          kind,
          "",
          request ->
              request.graph().renderer().render(request, request.target(), request.fields()));
    }
    edges.user();
    edges.account();
    edges.tree();
    edges.writes();
    return edges;
  }

  static Map<Kind, View> views() {
    Map<Kind, View> views = new EnumMap<>(Kind.class);
    views.put(ACCOUNT, new AccountView());
    views.put(CAMPAIGN, new CampaignView());
    views.put(ADSET, new AdSetView());
    views.put(AD, new AdView());
    views.put(CREATIVE, new CreativeView());
    views.put(IMAGE, new ImageView());
    views.put(LABEL, new LabelView());
    views.put(REPORT, new ReportView());
    views.put(PAGE, new AssetView(List.of("name", "id")));
    views.put(PIXEL, new AssetView(List.of("id")));
    views.put(INSTAGRAM, new AssetView(List.of("id")));
    views.put(USER, new AssetView(List.of("name", "id")));
    return views;
  }

  private void user() {
    get(USER, "adaccounts", AssetEdges::adAccounts);
    get(USER, "accounts", AssetEdges::pagesOfUser);
    get(USER, "permissions", TokenEdges::permissions);
    get(USER, "debug_token", TokenEdges::debugToken);
    get(USER, "search", SearchEdge::answer);
  }

  private void account() {
    get(ACCOUNT, "adcreatives", NodeLists.of(CREATIVE));
    get(ACCOUNT, "adlabels", NodeLists.of(LABEL));
    get(ACCOUNT, "campaignsbylabels", NodeLists.byLabels(CAMPAIGN));
    get(ACCOUNT, "adsetsbylabels", NodeLists.byLabels(ADSET));
    get(ACCOUNT, "adsbylabels", NodeLists.byLabels(AD));
    get(ACCOUNT, "adcreativesbylabels", NodeLists.byLabels(CREATIVE));
    get(ACCOUNT, "adimages", ImageEdges::list);
    get(ACCOUNT, "adspixels", AssetEdges.ofAccount(PIXEL));
    get(ACCOUNT, "promote_pages", AssetEdges.ofAccount(PAGE));
    get(ACCOUNT, "instagram_accounts", AssetEdges.ofAccount(INSTAGRAM));
    get(ACCOUNT, "connected_instagram_accounts", AssetEdges.ofAccount(INSTAGRAM));
    get(ACCOUNT, "minimum_budgets", EstimateEdges::minimumBudgets);
    get(ACCOUNT, "delivery_estimate", EstimateEdges::delivery);
    get(ACCOUNT, "reachestimate", EstimateEdges::reach);
    get(ACCOUNT, "activities", ActivityEdge::answer);
    get(ACCOUNT, "ads_volume", EstimateEdges::adsVolume);
    get(ADSET, "activities", ActivityEdge::answer);
    get(ADSET, "delivery_estimate", EstimateEdges::delivery);
  }

  private void tree() {
    for (Kind owner : List.of(ACCOUNT, CAMPAIGN, ADSET)) {
      get(owner, "ads", NodeLists.of(AD));
    }
    get(ACCOUNT, "adsets", NodeLists.of(ADSET));
    get(CAMPAIGN, "adsets", NodeLists.of(ADSET));
    get(ACCOUNT, "campaigns", NodeLists.of(CAMPAIGN));
    get(AD, "adcreatives", NodeLists::creativesOfAds);
    get(ADSET, "adcreatives", NodeLists::creativesOfAds);
    for (Kind kind : List.of(ACCOUNT, CAMPAIGN, ADSET, AD)) {
      get(kind, "insights", InsightsEdge::answer);
      post(kind, "insights", ReportEdges::start);
    }
    get(REPORT, "insights", ReportEdges::rows);
  }

  private void writes() {
    post(ACCOUNT, "campaigns", CampaignWrites::create);
    post(ACCOUNT, "adsets", AdSetWrites::create);
    post(ACCOUNT, "ads", AdWrites::create);
    post(ACCOUNT, "adcreatives", CreativeWrites::create);
    post(ACCOUNT, "adimages", ImageEdges::upload);
    post(ACCOUNT, "adlabels", LabelWrites::create);
    post(CAMPAIGN, "", CampaignWrites::update);
    post(ADSET, "", AdSetWrites::update);
    post(AD, "", AdWrites::update);
    post(CREATIVE, "", CreativeWrites::update);
    post(LABEL, "", LabelWrites::update);
    for (Kind kind : List.of(CAMPAIGN, ADSET, AD)) {
      post(kind, "adlabels", LabelWrites::attach);
      delete(kind, "", Writes::delete);
    }
    delete(CREATIVE, "", CreativeWrites::delete);
    delete(LABEL, "", Writes::delete);
    delete(ACCOUNT, "adimages", ImageEdges::delete);
  }

  Optional<Edge> find(String method, Kind kind, String edge) {
    return Optional.ofNullable(table.get(new Key(method, kind, edge)));
  }

  /// An edge that may stand among the fields of an object.
  Optional<Edge> nested(Kind kind, String name) {
    return kind == USER && (name.equals("search") || name.equals("debug_token"))
        ? Optional.empty()
        : find("GET", kind, name).filter(edge -> !name.isEmpty());
  }

  private void get(Kind kind, String name, Edge edge) {
    table.put(new Key("GET", kind, name), edge);
  }

  private void post(Kind kind, String name, Edge edge) {
    table.put(new Key("POST", kind, name), edge);
  }

  private void delete(Kind kind, String name, Edge edge) {
    table.put(new Key("DELETE", kind, name), edge);
  }
}
