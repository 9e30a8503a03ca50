package metrix.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import metrix.server.control.ControlDoor;
import metrix.server.events.EventLog;
import metrix.server.http.ApiDoor;
import metrix.server.http.Failures;
import metrix.server.http.HttpServer;
import metrix.server.http.WebFiles;
import metrix.server.security.ControlSecret;
import metrix.server.security.LaunchCodes;
import metrix.server.security.LaunchPage;
import metrix.server.security.PageSessions;
import metrix.server.security.Secrets;

/// The server of the page: on this computer only, for the user who started it only.
public final class LocalServer implements AutoCloseable {
  private final ServerParts parts;
  private final LaunchCodes codes;
  private final EventLog events;
  private final Secrets secrets;
  private final ScheduledExecutorService sweeper;
  private final HttpServer http;

  private LocalServer(ServerParts parts, int port) throws IOException {
    this.parts = parts;
    secrets = new Secrets(new SecureRandom());
    codes = new LaunchCodes(parts.clock(), secrets);
    events = new EventLog();
    var sessions = new PageSessions(parts.clock(), secrets);
    WebFiles files = WebFiles.ofClassPath("/web");
    var failures = new Failures(parts.clock(), parts.ids());
    var door =
        new ApiDoor(Features.bind(parts, codes, sessions, events), sessions, failures, files);
    var control =
        new ControlDoor(
            ControlSecret.write(parts.runDir(), secrets),
            () -> newLaunch().address().toString(),
            parts.hooks().openPage());
    http = HttpServer.start(port, door, sessions, files, config -> control.open(config.routes));
    sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("metrix-sweeper").factory());
    var _ = sweeper.scheduleWithFixedDelay(codes::sweep, 5, 5, TimeUnit.SECONDS);
    var _ =
        sweeper.scheduleWithFixedDelay(
            new ImageExpiry(parts.drafts(), parts.runner()), 1, 1, TimeUnit.MINUTES);
  }

  /// Starts the server. Fails with [java.net.BindException] when the port is taken.
  ///
  /// @param port 0 for a free one
  public static LocalServer start(ServerParts parts, int port) throws IOException {
    return new LocalServer(parts, port);
  }

  /// `http://127.0.0.1:PORT/`.
  public URI address() {
    return URI.create("http://127.0.0.1:" + http.port() + "/");
  }

  /// Makes a way into the page.
  public Launch newLaunch() {
    return newLaunch(() -> {});
  }

  /// Makes a way into the page as a file for a browser to open; the file is gone when the way was
  /// used or is over.
  public Path newLaunchPage() throws IOException {
    String name = secrets.fresh(64);
    Path file = parts.runDir().resolve("launch-" + name + ".html");
    Launch launch = newLaunch(() -> LaunchPage.delete(file));
    return LaunchPage.write(parts.runDir(), name, launch.address());
  }

  /// Makes a way into the page.
  ///
  /// @param ended is run once, when it was used or is over: takes away what it was written into
  public Launch newLaunch(Runnable ended) {
    String code = codes.issue(ended);
    return new Launch(
        address().resolve("/#launch=" + code), parts.clock().instant().plus(LaunchCodes.LIFE));
  }

  @Override
  public void close() {
    codes.close();
    events.close();
    http.close();
    sweeper.shutdownNow();
    try {
      ControlSecret.delete(parts.runDir());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the control secret", e);
    }
  }
}
