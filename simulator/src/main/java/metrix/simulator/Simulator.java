package metrix.simulator;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.demo.DemoWorld;
import metrix.simulator.edge.Edges;
import metrix.simulator.fault.FaultFile;
import metrix.simulator.fault.FaultPlan;
import metrix.simulator.graph.Graph;
import metrix.simulator.graph.TraceIds;
import metrix.simulator.limit.QueryRate;
import metrix.simulator.limit.Tier;
import metrix.simulator.limit.UsageHeaders;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.SimulatedClock;
import metrix.simulator.state.World;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A running look-alike of the Marketing API on 127.0.0.1. Close it to stop it.
///
/// {@snippet :
/// try (Simulator simulator = Simulator.start(SimulatorConfig.defaults())) {
///   URI campaigns = simulator.graphUrl().resolve("/v26.0/act_1029384756/campaigns");
/// }
/// }
public final class Simulator implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /// Everything that a reset makes anew.
  record Stage(World world, Graph graph, Traffic traffic, CallLog calls, Instant since) {}

  private final SimulatorConfig config;
  private final SimulatedClock clock;
  private final TargetingCatalog catalog = TargetingCatalog.load();
  private final MetaSpec spec = MetaSpec.load();
  private final ErrorCatalogue errors = ErrorCatalogue.load();
  private final Ledger ledger;
  private final Pause pause;
  private volatile Stage stage;
  private final Javalin server;

  private Simulator(SimulatorConfig config, Pause pause) {
    this.config = config;
    this.pause = pause;
    this.clock = new SimulatedClock(config.time(), config.clock());
    this.ledger = config.ledger().map(Ledger::into).orElseGet(Ledger::inMemory);
    this.stage = newStage();
    this.server = Javalin.create(this::configure);
  }

  /// Starts a simulator; it answers as soon as this returns.
  public static Simulator start(SimulatorConfig config) {
    return start(config, Pause.REAL);
  }

  /// Starts one that lets time pass in its own way.
  static Simulator start(SimulatorConfig config, Pause pause) {
    Simulator simulator = new Simulator(config, pause);
    try {
      simulator.server.start(HOST, config.port());
    } catch (RuntimeException e) {
      simulator.ledger.close();
      throw e;
    }
    return simulator;
  }

  public int port() {
    return server.port();
  }

  /// The address that stands for Meta's Graph API; versions go into the path.
  public URI graphUrl() {
    return URI.create(
        (config.keystore().isPresent() ? "https" : "http") + "://" + HOST + ":" + port());
  }

  /// Moves the simulated time forward.
  public Instant advance(Duration by) {
    return clock.advance(by);
  }

  @Override
  public void close() {
    server.stop();
    ledger.close();
  }

  SimulatedClock clock() {
    return clock;
  }

  Stage stage() {
    return stage;
  }

  Ledger ledger() {
    return ledger;
  }

  /// Forgets all that clients did: the demo accounts are as at a fresh start at the present
  /// simulated time.
  void reset() {
    stage = newStage();
  }

  private Stage newStage() {
    Instant now = clock.instant();
    World world =
        DemoWorld.build(
            config.seed(), config.ads(), config.currency(), config.timeZone(), now, catalog);
    Delivery delivery = new Delivery(world, config.seed(), clock);
    Graph graph =
        new Graph(
            Edges.all(),
            world,
            spec,
            clock,
            delivery,
            catalog,
            ledger,
            new TraceIds(config.seed()),
            errors);
    FaultPlan faults =
        config
            .faults()
            .map(file -> new FaultPlan(FaultFile.read(file, errors), config.seed()))
            .orElseGet(FaultPlan::none);
    CallLog calls = new CallLog();
    Operations operations =
        new Operations(
            graph,
            new UsageHeaders(config.tier(), clock, new RunningAds(world, clock)),
            calls,
            new QueryRate(
                config.qps(),
                config.profile() == Profile.META || config.tier() != Tier.OFF,
                config.time()),
            pause);
    Traffic traffic =
        new Traffic(
            graph,
            faults,
            operations,
            new Wire(clock, pause),
            calls,
            new Latency(config.profile(), config.latency(), config.seed()),
            pause);
    return new Stage(world, graph, traffic, calls, now);
  }

  private void configure(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.maxRequestSize = 64_000_000L;
    javalin.http.strictContentTypes = false;
    javalin.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.MB);
    javalin.jetty.multipartConfig.maxFileSize(64, SizeUnit.MB);
    javalin.jetty.multipartConfig.maxTotalRequestSize(200, SizeUnit.MB);
    config
        .keystore()
        .ifPresent(store -> javalin.jetty.addConnector((server, http) -> secure(server, http)));
    javalin.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.UNSAFE));
    javalin.jetty.modifyServer(jetty -> jetty.setErrorHandler(errors()));
    javalin.jetty.modifyServletContextHandler(context -> {
      context.getServletHandler().setDecodeAmbiguousURIs(true);
      context.setErrorHandler(errors());
    });
    new ControlDoor(this).routes(javalin.routes);
    javalin.routes.exception(HttpResponseException.class, this::refused);
    for (String method : new String[] {"GET", "POST", "DELETE", "PUT", "PATCH"}) {
      HandlerType type = HandlerType.findOrCreate(method);
      javalin.routes.addHttpHandler(type, "/", this::graph);
      javalin.routes.addHttpHandler(type, "/<path>", this::graph);
    }
  }

  private EnvelopeErrors errors() {
    return new EnvelopeErrors(failure -> stage.graph().failed(failure));
  }

  private void graph(Context ctx) {
    stage.traffic().handle(ctx, graphUrl().toString());
  }

  /// Answers what has no route: a method that nobody has heard of.
  private void refused(HttpResponseException refusal, Context ctx) {
    if (ControlDoor.owns(ctx)) {
      ControlDoor.refused(refusal, ctx);
      return;
    }
    Failure failure =
        Failure.of(100, "Unsupported method type: " + ctx.method().name())
            .withType("GraphMethodException");
    ctx.status(failure.status())
        .contentType("application/json")
        .result(Json.bytes(stage.graph().failed(failure).body()));
  }

  private ServerConnector secure(Server jetty, HttpConfiguration http) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(config.keystore().orElseThrow().toString());
    tls.setKeyStorePassword(config.keystorePassword());
    HttpConfiguration secured = new HttpConfiguration(http);
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    // Clients reach it by 127.0.0.1, which no host name in a certificate covers for SNI.
    customizer.setSniHostCheck(false);
    secured.addCustomizer(customizer);
    ServerConnector connector =
        new ServerConnector(
            jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secured));
    connector.setHost(HOST);
    connector.setPort(config.port());
    return connector;
  }
}
