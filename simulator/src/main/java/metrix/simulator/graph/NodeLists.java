package metrix.simulator.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Filter;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Shelf;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.JsonNode;

/// The lists of campaigns, ad sets, ads, creatives and labels under an account, a campaign or an ad
/// set.
///
/// Source: Meta, "Ad object status" page (archived and deleted objects are left out) and the list
/// parameters.
public final class NodeLists {
  private static final Set<String> TREE_STATUS =
      Set.of(
          "ACTIVE",
          "PAUSED",
          "DELETED",
          "PENDING_REVIEW",
          "DISAPPROVED",
          "PREAPPROVED",
          "PENDING_BILLING_INFO",
          "CAMPAIGN_PAUSED",
          "ARCHIVED",
          "ADSET_PAUSED",
          "IN_PROCESS",
          "WITH_ISSUES");

  private NodeLists() {}

  public static Edge of(Kind kind) {
    return request ->
        request.page(new Rows.Live<>(children(request, kind), Node::id, kept(request, kind)));
  }

  /// The copies of an object, which name it in a field of theirs.
  public static Edge copies(Kind kind, String sourceField) {
    return request -> {
      String source = request.target().path();
      Shelf all = request.world().children(request.account().id(), kind);
      Predicate<Node> copy =
          node ->
              node.id() > request.node().id()
                  && node.body() instanceof Body.Stored
                  && node.json().path(sourceField).asString("").equals(source);
      return request.page(new Rows.Live<>(all, Node::id, copy.and(kept(request, kind))));
    };
  }

  /// Objects with any or all of some labels. Source: Meta, "Ad labels" page.
  public static Edge byLabels(Kind kind) {
    return request -> {
      Set<String> wanted = Set.copyOf(request.params().list("ad_label_ids"));
      if (wanted.isEmpty()) {
        throw Failure.invalid("The parameter ad_label_ids is required").thrown();
      }
      boolean all = request.params().text("operator").orElse("ANY").equals("ALL");
      Predicate<Node> labelled =
          node -> {
            Set<String> has = labels(node);
            return all ? has.containsAll(wanted) : has.stream().anyMatch(wanted::contains);
          };
      return request.page(
          new Rows.Live<>(children(request, kind), Node::id, kept(request, kind).and(labelled)));
    };
  }

  /// The objects that bear a label.
  public static Edge withLabel(Kind kind) {
    return request -> {
      Shelf all = request.world().children(request.account().id(), kind);
      Predicate<Node> labelled = node -> labels(node).contains(request.target().path());
      return request.page(new Rows.Live<>(all, Node::id, kept(request, kind).and(labelled)));
    };
  }

  private static Set<String> labels(Node node) {
    Set<String> has = new LinkedHashSet<>();
    node.json().path("adlabels").forEach(label -> has.add(label.path("id").asString("")));
    return has;
  }

  public static JsonNode creativesOfAds(Request request) {
    List<Node> ads =
        request.node().kind() == Kind.AD
            ? List.of(request.node())
            : List.copyOf(request.world().children(request.target().path(), Kind.AD).values());
    // Several ads may show one creative, which is made anew each time it is asked for.
    Map<Long, Node> creatives = new LinkedHashMap<>();
    for (Node ad : ads) {
      request
          .world()
          .node(ad.json().path("creative").path("id").asString(""), Kind.CREATIVE)
          .ifPresent(creative -> creatives.putIfAbsent(creative.id(), creative));
    }
    return request.page(new Rows.Listed<>(List.copyOf(creatives.values())));
  }

  private static Shelf children(Request request, Kind kind) {
    String owner =
        request.target() instanceof Account account ? account.id() : request.target().path();
    return request.world().children(owner, kind);
  }

  private static Predicate<Node> kept(Request request, Kind kind) {
    Params params = request.params();
    List<Filter> filters = Filter.parse(params);
    Predicate<Node> kept = byStatus(request, kind, filters).and(request::shows);
    if (params.has("updated_since")) {
      Instant since = Instant.ofEpochSecond(params.number("updated_since", 0));
      kept = kept.and(node -> !node.updated().isBefore(since));
    }
    if (params.has("is_completed")) {
      boolean completed = params.flag("is_completed");
      kept = kept.and(node -> completed == completed(request, node));
    }
    for (Filter filter : filters) {
      kept = kept.and(node -> filter.accepts(name -> fieldOf(request, node, name)));
    }
    return kept;
  }

  private static Predicate<Node> byStatus(Request request, Kind kind, List<Filter> filters) {
    if (kind == Kind.CREATIVE || kind == Kind.LABEL) {
      return node -> !node.configured().equals("DELETED");
    }
    List<String> wanted = new ArrayList<>(request.params().list("effective_status"));
    for (String status : wanted) {
      if (!TREE_STATUS.contains(status)) {
        throw Failure.notOneOf(
                "effective_status[" + wanted.indexOf(status) + "]",
                TREE_STATUS.stream().sorted().toList())
            .thrown();
      }
    }
    Optional<Filter> filtered =
        filters.stream().filter(filter -> filter.field().endsWith("effective_status")).findFirst();
    filtered.ifPresent(filter -> wanted.addAll(filter.values()));
    if (wanted.contains("DELETED")) {
      throw Failure.refused(
              1815001,
              "Deleted objects are not supported",
              "Requesting for deleted objects is not supported in this endpoint.")
          .blaming("effective_status")
          .thrown();
    }
    Instant now = request.now();
    if (wanted.isEmpty()
        || (request.params().list("effective_status").isEmpty() && filtered.isPresent())) {
      boolean archived = wanted.contains("ARCHIVED");
      return node -> {
        String status = StatusModel.effective(request.world(), node, now);
        return !status.equals("DELETED") && (archived || !status.equals("ARCHIVED"));
      };
    }
    Set<String> accepted = Set.copyOf(wanted);
    return node -> accepted.contains(StatusModel.effective(request.world(), node, now));
  }

  private static boolean completed(Request request, Node node) {
    String end =
        node.json().path(node.kind() == Kind.CAMPAIGN ? "stop_time" : "end_time").asString("");
    return Times.read(end, request.account().zone())
        .map(time -> time.isBefore(request.now()))
        .orElse(false);
  }

  /// A value for `filtering`: a plain field, or one of a parent such as `campaign.name`.
  public static Optional<String> fieldOf(Request request, Node node, String name) {
    int dot = name.indexOf('.');
    Optional<Node> owner =
        dot < 0
            ? Optional.of(node)
            : switch (name.substring(0, dot)) {
              case "campaign" -> request.world().campaignOf(node);
              case "adset" ->
                  node.kind() == Kind.AD ? request.world().parent(node) : Optional.of(node);
              default -> Optional.of(node);
            };
    String field = dot < 0 ? name : name.substring(dot + 1);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<View> view = request.graph().edges().view(owner.get().kind());
    if (view.isEmpty() || !request.graph().spec().knows(owner.get().kind().spec(), field)) {
      throw Failure.invalid("Filtering field '" + name + "' is invalid")
          .blaming("filtering")
          .thrown();
    }
    return Optional.ofNullable(view.get().value(request, owner.get(), field)).map(Json::plain);
  }
}
