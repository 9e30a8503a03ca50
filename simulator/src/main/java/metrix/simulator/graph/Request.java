package metrix.simulator.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Commit;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Event;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A call that found its object: what an [Edge] needs to answer.
///
/// @param edge name of the edge, empty for the object itself
/// @param params parameters of the call, or modifiers when it is a nested field
/// @param fields the fields asked for; empty for the defaults
public record Request(
    Graph graph, Call call, Entity target, String edge, Params params, List<Field> fields) {
  public World world() {
    return graph.world();
  }

  public Instant now() {
    return graph.clock().instant();
  }

  public Node node() {
    return (Node) target;
  }

  /// The ad account that the object is, or belongs to.
  public Account account() {
    return accountOf(target)
        .orElseThrow(() -> Failure.missing(call.method(), target.path()).thrown());
  }

  public Optional<Account> accountOf(Entity entity) {
    return graph.accountOf(entity);
  }

  /// The address of this server, without a path.
  public String host() {
    String base = call.base();
    return base.substring(0, base.lastIndexOf('/'));
  }

  /// The same call on another object, as a nested field needs it.
  public Request on(Entity other, String otherEdge, Params otherParams, List<Field> otherFields) {
    return new Request(graph, call, other, otherEdge, otherParams, otherFields);
  }

  /// Whether reads show an object already; see [Graph#delayReads].
  public boolean shows(Entity entity) {
    return graph.shows(entity);
  }

  /// Whether the call is only to be checked. The other options are for such calls alone (Meta's
  /// "Campaign" and "Ad" references; the wording is ours).
  public boolean validateOnly() {
    List<String> options = params.list("execution_options");
    boolean only = options.contains("validate_only");
    for (String option : options) {
      if (!only) {
        throw Failure.invalid(option + " can only be used together with validate_only")
            .blaming("execution_options")
            .thrown();
      }
    }
    return only;
  }

  /// The answer to a creation: the id, and the fields of the new object that the caller asked for.
  public ObjectNode created(Entity made) {
    return fields.isEmpty() ? id(made.path()) : graph.renderer().render(this, made, fields);
  }

  /// A page of objects, each rendered with the fields asked for.
  public <T extends Entity> ObjectNode page(Rows<T> rows) {
    ObjectNode page =
        page(rows, Page.OBJECTS, entity -> graph.renderer().render(this, entity, fields));
    if (params.has("summary") && !params.text("summary").orElse("").equals("false")) {
      page.putObject("summary").put("total_count", rows.total());
    }
    return page;
  }

  public <T> ObjectNode page(Rows<T> rows, Page size, Function<T, JsonNode> present) {
    String address = call.base() + (edge.equals("search") ? "" : "/" + target.path()) + "/" + edge;
    Params link = params;
    if (!fields.isEmpty() && !params.has("fields")) {
      link = link.with("fields", Field.text(fields));
    }
    if (call.tokenInLink() && call.token().isPresent()) {
      link = link.with("access_token", call.token().get().reveal());
    }
    return size.cut(rows, params, address, link, present);
  }

  /// Notes a committed write in the ledger and in the account's change log. Labels and creatives
  /// that come into being inside another call are part of that operation and have no line of their
  /// own.
  void committed(Optional<String> activity, Node node) {
    activity.ifPresent(type ->
        world()
            .record(
                new Event(
                    node.account(),
                    now(),
                    type,
                    node.id(),
                    node.name(),
                    node.kind().spec(),
                    Optional.empty())));
    if (madeInPassing(node.kind())) {
      return;
    }
    graph
        .ledger()
        .append(
            new Commit(
                now(),
                call.method(),
                target.path(),
                edge.isEmpty() ? Optional.empty() : Optional.of(edge),
                node.path(),
                Optional.of(node.name()).filter(name -> !name.isEmpty()),
                Optional.of(node.parent()).filter(parent -> parent != 0).map(String::valueOf),
                Optional.of(node.configured())),
            call.fault());
  }

  /// Notes a change of the ad account itself.
  public void committed(Optional<String> activity, Account account) {
    activity.ifPresent(type ->
        world()
            .record(
                new Event(
                    account.id(),
                    now(),
                    type,
                    Long.parseLong(account.id()),
                    account.name(),
                    account.kind().spec(),
                    Optional.empty())));
    graph
        .ledger()
        .append(
            new Commit(
                now(),
                call.method(),
                target.path(),
                edge.isEmpty() ? Optional.empty() : Optional.of(edge),
                account.path(),
                Optional.of(account.name()),
                Optional.empty(),
                Optional.empty()),
            call.fault());
  }

  private boolean madeInPassing(Kind kind) {
    return (kind == Kind.LABEL && !edge.equals("adlabels") && !edge.isEmpty())
        || (kind == Kind.CREATIVE && !edge.equals("adcreatives") && !edge.isEmpty());
  }

  public static ObjectNode success() {
    ObjectNode answer = Json.object();
    answer.put("success", true);
    return answer;
  }

  public static ObjectNode id(String id) {
    ObjectNode answer = Json.object();
    answer.put("id", id);
    return answer;
  }
}
