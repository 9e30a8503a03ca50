package metrix.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import metrix.server.api.Body;
import metrix.server.security.PageSessions;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Jetty and Javalin, set up to be reached from this computer only, with limits on everything that
/// a client can make large or slow.
public final class HttpServer implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final int HEADER_BYTES = 32 << 10;

  private final Javalin javalin;
  private final ScheduledExecutorService timer;

  private HttpServer(Javalin javalin, ScheduledExecutorService timer) {
    this.javalin = javalin;
    this.timer = timer;
  }

  /// Starts it. Fails with [BindException] when the port is taken.
  ///
  /// @param port 0 for a free one
  /// @param more further routes
  public static HttpServer start(
      int port, ApiDoor door, PageSessions sessions, WebFiles files, Consumer<JavalinConfig> more)
      throws BindException {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("metrix-connections").factory());
    Javalin javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.concurrency.useVirtualThreads = true;
          // On loopback packing saves nothing, and it can tell secrets by their length.
          config.http.compressionStrategy = CompressionStrategy.NONE;
          config.http.prefer405over404 = true;
          config.router.caseInsensitiveRoutes = false;
          config.router.ignoreTrailingSlashes = false;
          config.jetty.modifyServer(server -> prepare(server, sessions, files));
          config.jetty.addConnector((server, http) -> connector(server, http, port, timer));
          door.open(config.routes);
          more.accept(config);
        });
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      timer.shutdownNow();
      throw (BindException) new BindException("port " + port + " is taken").initCause(e);
    }
    return new HttpServer(javalin, timer);
  }

  /// A route beside the API, guarded by a header of its own.
  ///
  /// @param handler takes the header's value, empty when it is absent, and the body
  public static <T extends Record> void route(
      RoutesConfig routes,
      String path,
      String header,
      Class<T> type,
      BiFunction<String, T, Record> handler) {
    routes.post(
        path,
        context -> {
          var body = new Body.Json(type);
          Bodies.check(context.req(), body);
          String given = Optional.ofNullable(context.header(header)).orElse("");
          Record answer = handler.apply(given, Json.read(Bodies.read(context.req(), body), type));
          context.contentType("application/json").result(Json.bytes(answer));
        });
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    timer.shutdownNow();
  }

  private static void prepare(Server server, PageSessions sessions, WebFiles files) {
    server.setErrorHandler(new ErrorPages());
    server.setHandler(new Wall(sessions, files));
    // At the end the streams are closed already; a tab's idle connection is no reason to wait.
    server.setStopTimeout(0);
  }

  private static Connector connector(
      Server server, HttpConfiguration http, int port, ScheduledExecutorService timer) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setUriCompliance(UriCompliance.DEFAULT);
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);

    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new HeaderDeadline(timer));
    return connector;
  }
}
