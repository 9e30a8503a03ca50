package metrix.simulator.edge.insights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.delivery.Query;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Filter;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;

/// Which ads a question about delivery is about: those below its object that its filters keep.
final class Scope {
  private static final Set<String> OBJECTS = Set.of("campaign", "adset", "ad");

  private Scope() {}

  /// Whether a filter is about an object, such as `campaign.name`, not about a metric of a row.
  static boolean onObject(Filter filter) {
    int dot = filter.field().indexOf('.');
    return dot > 0
        && OBJECTS.contains(filter.field().substring(0, dot))
        && !InsightsRow.METRICS.contains(filter.field().substring(dot + 1));
  }

  static List<Node> adSets(Request request) {
    if (request.target() instanceof Account account) {
      return named(request, account)
          .orElseGet(
              () -> List.copyOf(request.world().children(account.id(), Kind.ADSET).values()));
    }
    Node node = request.node();
    return switch (node.kind()) {
      case CAMPAIGN -> List.copyOf(request.world().children(node.path(), Kind.ADSET).values());
      case ADSET -> List.of(node);
      case AD -> request.world().parent(node).map(List::of).orElse(List.of());
      default -> List.of();
    };
  }

  // Filters by id spare looking at all the other ad sets of the account.
  private static Optional<List<Node>> named(Request request, Account account) {
    for (Filter filter : Filter.parse(request.params())) {
      boolean exact =
          filter.operator() == Filter.Operator.EQUAL || filter.operator() == Filter.Operator.IN;
      if (exact && filter.field().endsWith(".id") && onObject(filter)) {
        Set<Node> sets = new LinkedHashSet<>();
        for (String id : filter.values()) {
          request
              .world()
              .entity(id)
              .ifPresent(found -> {
                if (found instanceof Node node && node.account().equals(account.id())) {
                  sets.addAll(
                      adSets(request.on(node, request.edge(), request.params(), List.of())));
                }
              });
        }
        return Optional.of(sets.stream().sorted((a, b) -> Long.compare(b.id(), a.id())).toList());
      }
    }
    return Optional.empty();
  }

  // A list by level leaves out what is deleted or archived unless a filter asks; a parent's own row
  // includes it.
  static Predicate<Node> ads(Request request, Query.Level level) {
    Predicate<Node> ads = ad -> true;
    if (request.target() instanceof Node node && node.kind() == Kind.AD) {
      ads = ad -> ad.id() == node.id();
    }
    boolean asksStatus = false;
    for (Filter filter : Filter.parse(request.params())) {
      if (onObject(filter)) {
        asksStatus |= filter.field().endsWith("effective_status");
        ads = ads.and(ad -> filter.accepts(name -> value(request, ad, name)));
      }
    }
    boolean listed = request.params().has("level") && level != Query.Level.ACCOUNT;
    if (listed && !asksStatus) {
      ads = ads.and(ad -> shown(request, ad, level));
    }
    return ads;
  }

  private static boolean shown(Request request, Node ad, Query.Level level) {
    Optional<Node> object =
        switch (level) {
          case AD -> Optional.of(ad);
          case ADSET -> request.world().parent(ad);
          case CAMPAIGN -> request.world().campaignOf(ad);
          case ACCOUNT -> Optional.empty();
        };
    String status =
        object
            .map(node -> StatusModel.effective(request.world(), node, request.now()))
            .orElse("ACTIVE");
    return request.target().path().equals(object.map(Node::path).orElse(""))
        || (!status.equals("DELETED") && !status.equals("ARCHIVED"));
  }

  private static Optional<String> value(Request request, Node ad, String name) {
    String owner = name.substring(0, name.indexOf('.'));
    String field = name.substring(owner.length() + 1);
    if (field.equals("id")) {
      return id(request, ad, owner);
    }
    return NodeLists.fieldOf(request, ad, owner.equals("ad") ? field : owner + "." + field);
  }

  private static Optional<String> id(Request request, Node ad, String owner) {
    return switch (owner) {
      case "ad" -> Optional.of(ad.path());
      case "adset" -> Optional.of(Long.toString(ad.parent()));
      default -> request.world().campaignOf(ad).map(Node::path);
    };
  }
}
