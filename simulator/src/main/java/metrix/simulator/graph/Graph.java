package metrix.simulator.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.FieldExpression;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Reply;
import metrix.simulator.protocol.Token;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.spec.Param;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Image;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;

/// The graph: finds the object and the edge of a call, checks the caller and the parameters, and
/// answers.
public final class Graph {
  private static final System.Logger LOG = System.getLogger(Graph.class.getName());
  static final Set<String> ROOT_EDGES = Set.of("search", "debug_token", "asyncbatch");

  // What looks like an id: of an object, an account, a picture, a post.
  private static final Pattern ID = Pattern.compile("(act_)?\\d+([_:][0-9a-fA-F]+)?");

  private final World world;
  private final MetaSpec spec;
  private final InstantSource clock;
  private final Delivery delivery;
  private final TargetingCatalog catalog;
  private final Ledger ledger;
  private final TraceIds traces;
  private final ErrorCatalogue errors;
  private final EdgeTable edges;
  private final Renderer renderer;
  private final Unseen unseen = new Unseen();
  private final FieldCheck fieldCheck;

  public Graph(
      EdgeTable edges,
      World world,
      MetaSpec spec,
      InstantSource clock,
      Delivery delivery,
      TargetingCatalog catalog,
      Ledger ledger,
      TraceIds traces,
      ErrorCatalogue errors) {
    this.edges = edges;
    this.world = world;
    this.spec = spec;
    this.clock = clock;
    this.delivery = delivery;
    this.catalog = catalog;
    this.ledger = ledger;
    this.traces = traces;
    this.errors = errors;
    this.renderer = new Renderer(spec, edges);
    this.fieldCheck = new FieldCheck(spec, edges);
  }

  /// Answers a call; never throws.
  public Reply answer(Call call) {
    try {
      return answered(call);
    } catch (GraphError e) {
      return failed(e.failure(), call.token());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(
          System.Logger.Level.ERROR,
          () -> "Bug while answering " + call.method() + " " + call.path(),
          e);
      return failed(
          Failure.of(1, "An unknown error occurred")
              .withSubcode(99)
              .withRetry(false)
              .withStatus(500));
    }
  }

  /// The answer of a refused call, in the language of its user.
  public Reply failed(Failure failure, Optional<Token> token) {
    boolean spanish = token.map(Token::spanish).orElse(false);
    return failed(spanish ? errors.inSpanish(failure) : failure);
  }

  public Reply failed(Failure failure) {
    return Reply.failed(failure, traces.next());
  }

  private Reply answered(Call sent) {
    boolean sessions =
        sent.path().isEmpty() && sent.method().equals("POST") && sent.params().has("asyncbatch");
    Call call = sessions ? sent.to(List.of("asyncbatch")) : sent;
    if (!Set.of("GET", "POST", "DELETE").contains(call.method())) {
      throw Failure.of(100, "Unsupported method type: " + call.method())
          .withType("GraphMethodException")
          .thrown();
    }
    Token token = authenticated(call);
    if (call.path().isEmpty()) {
      throw call.params().has("ids")
          ? Failure.of(100, "The ids query parameter is deprecated in v26.0+")
              .withStatus(500)
              .thrown()
          : Failure.of(2500, "Unknown path components: /").thrown();
    }
    if (call.path().size() > 2) {
      throw unknownPath(call.path().get(2));
    }
    if (!call.method().equals("GET") && !token.mayWrite()) {
      throw Failure.of(200, "(#200) Requires ads_management permission to manage the object")
          .withStatus(403)
          .thrown();
    }
    Instant now = clock.instant();
    edges.routines().forEach(routine -> routine.catchUp(world, delivery, ledger, now));
    Entity target = target(call);
    String edge =
        ROOT_EDGES.contains(call.path().getFirst()) ? call.path().getFirst() : second(call);
    Edge answer = edge(call, target.kind(), edge);
    checkParams(call, target.kind(), edge);
    List<Field> fields = call.params().text("fields").map(FieldExpression::parse).orElse(List.of());
    if (call.method().equals("GET") && !ROOT_EDGES.contains(edge)) {
      fieldCheck.check(target.kind(), edge, fields);
    }
    Request request = new Request(this, call, target, edge, call.params(), fields);
    JsonNode body =
        call.method().equals("GET")
            ? answer.answer(request)
            : world.exclusively(() -> answer.answer(request));
    return Reply.ok(body, accountOf(target).map(Account::id));
  }

  private Token authenticated(Call call) {
    Token token =
        call.token()
            .orElseThrow(() ->
                Failure.of(
                        2500,
                        "An active access token must be used to query information about the current user.")
                    .thrown());
    if (token.malformed()) {
      throw Failure.of(190, "Invalid OAuth access token - Cannot parse access token").thrown();
    }
    if (token.expired()) {
      throw Token.sessionExpired(clock.instant()).thrown();
    }
    // Nobody here knows the app's secret, so only the form of the proof can be wrong.
    Optional<String> proof = call.params().text("appsecret_proof");
    if (proof.isPresent() && !proof.get().matches("[0-9a-f]{64}")) {
      throw Failure.of(104, "Incorrect signature").thrown();
    }
    return token;
  }

  private Entity target(Call call) {
    String first = call.path().getFirst();
    Asset user = world.assets(Kind.USER).getFirst();
    if (first.equals("me") || ROOT_EDGES.contains(first)) {
      return user;
    }
    return world
        .entity(first)
        .filter(entity -> !call.method().equals("GET") || shows(entity))
        .orElseThrow(() ->
            (ID.matcher(first).matches()
                    ? Failure.missing(call.method(), first)
                    : Failure.unknownAlias(first))
                .thrown());
  }

  private static String second(Call call) {
    return call.path().size() > 1 ? call.path().get(1) : "";
  }

  private Edge edge(Call call, Kind kind, String edge) {
    Optional<Edge> found = edges.find(call.method(), kind, edge);
    if (found.isPresent()) {
      return found.get();
    }
    if (edge.isEmpty()) {
      throw Failure.missing(call.method(), call.path().getFirst()).thrown();
    }
    if (spec.params(kind.spec(), call.method(), edge).isPresent()) {
      // Meta has the edge, this simulator not yet: the words of an app that lacks a capability.
      throw Failure.of(3, "(#3) Application does not have the capability to make this API call.")
          .thrown();
    }
    if (spec.edges(kind.spec()).contains(edge)) {
      throw Failure.missing(call.method(), call.path().getFirst()).thrown();
    }
    throw unknownPath(edge);
  }

  private static GraphError unknownPath(String edge) {
    return Failure.of(2500, "Unknown path components: /" + edge).thrown();
  }

  private void checkParams(Call call, Kind kind, String edge) {
    Optional<Map<String, Param>> known =
        spec.params(kind.spec(), call.method(), edge.isEmpty() ? "." : edge);
    if (known.isPresent() && !ROOT_EDGES.contains(edge)) {
      Params params = withoutFixed(call, kind, edge, known.get());
      ParamCheck.check(params, known.get());
      ParamCheck.required(params, known.get());
      ObjectCheck.check(spec, params, known.get());
    }
  }

  /// The parameters without the content of an existing creative: its own rule refuses that, with a
  /// code of its own.
  private Params withoutFixed(Call call, Kind kind, String edge, Map<String, Param> known) {
    if (kind != Kind.CREATIVE || !edge.isEmpty() || !call.method().equals("POST")) {
      return call.params();
    }
    return call.params()
        .without(
            spec
                .params(Kind.ACCOUNT.spec(), "POST", "adcreatives")
                .orElse(Map.of())
                .keySet()
                .stream()
                .filter(name -> !known.containsKey(name))
                .toArray(String[]::new));
  }

  /// Keeps what a write made out of reads for so long, in simulated time.
  public void delayReads(Reply made, Duration time) {
    unseen.keep(made.body(), clock.instant().plus(time));
  }

  boolean shows(Entity entity) {
    return !unseen.holds(entity, clock.instant());
  }

  /// The bare id of the ad account that a call counts for, if it names one.
  public Optional<String> accountId(Call call) {
    return call.path().isEmpty()
        ? Optional.empty()
        : world.entity(call.path().getFirst()).flatMap(this::accountOf).map(Account::id);
  }

  Optional<Account> accountOf(Entity entity) {
    return switch (entity) {
      case Account account -> Optional.of(account);
      case Node node -> world.account(node.account());
      case Image image -> world.account(image.account());
      case Asset asset -> Optional.empty();
    };
  }

  World world() {
    return world;
  }

  public MetaSpec spec() {
    return spec;
  }

  InstantSource clock() {
    return clock;
  }

  public Delivery delivery() {
    return delivery;
  }

  public TargetingCatalog catalog() {
    return catalog;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Renderer renderer() {
    return renderer;
  }

  EdgeTable edges() {
    return edges;
  }
}
