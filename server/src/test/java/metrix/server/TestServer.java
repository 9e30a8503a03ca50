package metrix.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import metrix.core.audience.Audiences;
import metrix.core.campaign.AccountTree;
import metrix.core.draft.Drafts;
import metrix.core.guard.SpendGuards;
import metrix.core.insight.Insights;
import metrix.core.plan.Planner;
import metrix.core.run.LookUps;
import metrix.core.run.Runner;
import metrix.core.session.Connector;
import metrix.core.session.DemoAccount;
import metrix.core.session.Session;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;
import metrix.server.Wire.Reply;
import metrix.storage.DataDir;
import metrix.storage.Storage;
import metrix.testkit.ManualClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole server over a Meta of the test's choice and stores in memory, and a page that talks to
/// it.
public final class TestServer implements AutoCloseable {
  public static final String TOKEN = "EAAcanaryTokenOfTheTests0123456789";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DataDir dir;
  private final Storage storage;
  private final Session session;
  private final Runner runner;
  private final LocalServer server;
  public final ManualClock clock;
  public final Path runDir;
  public final CountDownLatch ended = new CountDownLatch(1);
  public final AtomicInteger pagesOpened = new AtomicInteger();
  private String cookie = "";
  private String key = "";

  /// A server over one Meta.
  public TestServer(Path folder, ManualClock clock, MarketingApi meta) throws IOException {
    this(folder, clock, (_, _) -> meta, GraphUrl.META, 0);
  }

  /// A server whose demo account lies at an address.
  TestServer(Path folder, ManualClock clock, Connector connector, GraphUrl demo, int port)
      throws IOException {
    this.clock = clock;
    this.dir = DataDir.open(folder.resolve("data"));
    this.runDir = dir.run();
    this.storage = Storage.open(dir);
    this.session = new Session(connector, new Demo(demo), demo, storage.chosen());
    Supplier<String> ids = () -> UUID.randomUUID().toString();
    var guards = new SpendGuards(storage.limits(), clock);
    this.runner =
        new Runner(
            new Runner.Parts(
                storage.journal(),
                storage.images(),
                storage.activity(),
                clock,
                clock::sleep,
                LookUps.STANDARD,
                ids,
                guards,
                () -> session.current().map(c -> c.token().user()),
                storage.callPlans()));
    try {
      this.server =
          LocalServer.start(
              new ServerParts(
                  session,
                  new AccountTree(clock),
                  new Insights(clock),
                  new Audiences(),
                  new Planner(clock, ids, guards.over(() -> session.current().orElseThrow().api())),
                  runner,
                  new Drafts(storage.drafts(), storage.images(), clock, ids),
                  storage.activity(),
                  storage.limits(),
                  storage.callPlans(),
                  storage.images(),
                  clock,
                  ids,
                  "0.1.0",
                  "v26.0",
                  dir.root(),
                  runDir,
                  new Hooks(ended::countDown, ended::countDown, pagesOpened::incrementAndGet)),
              port);
    } catch (IOException e) {
      storage.close();
      dir.close();
      throw e;
    }
  }

  public LocalServer server() {
    return server;
  }

  public int port() {
    return server.address().getPort();
  }

  public String host() {
    return "127.0.0.1:" + port();
  }

  /// Opens a page session, as a browser does with a launch address.
  public TestServer open() {
    Reply reply = trade(code(server.newLaunch().address()));
    key = JSON.readTree(reply.body()).get("key").asString();
    cookie = reply.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    return this;
  }

  public Reply trade(String code) {
    return send(
        "POST", "/api/session", List.of(), "application/json", "{\"code\":\"" + code + "\"}");
  }

  public static String code(URI launch) {
    return launch.getFragment().replaceFirst("launch=", "");
  }

  public String cookie() {
    return cookie;
  }

  public String key() {
    return key;
  }

  public Reply get(String path) {
    return send("GET", path, proofs(), "", "");
  }

  public Reply post(String path, String json) {
    return send("POST", path, proofs(), json.isEmpty() ? "" : "application/json", json);
  }

  public Reply put(String path, String json) {
    return send("PUT", path, proofs(), "application/json", json);
  }

  public Reply put(String path, String type, byte[] bytes) {
    return send("PUT", path, proofs(), type, bytes);
  }

  public Reply delete(String path) {
    return send("DELETE", path, proofs(), "", "");
  }

  /// Reads an answer that must be good.
  public static JsonNode json(Reply reply) {
    if (reply.status() != 200) {
      throw new AssertionError(reply.status() + " " + reply.body());
    }
    return JSON.readTree(reply.body());
  }

  public List<String> proofs() {
    return List.of("Cookie: " + cookie, "X-Metrix-Key: " + key);
  }

  public Reply send(String method, String path, List<String> headers, String type, String body) {
    return send(method, path, headers, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private Reply send(String method, String path, List<String> headers, String type, byte[] body) {
    var lines = new ArrayList<String>();
    lines.add(method + " " + path + " HTTP/1.1");
    lines.add("Host: " + host());
    lines.addAll(headers);
    if (!type.isEmpty()) {
      lines.add("Content-Type: " + type);
    }
    if (body.length > 0) {
      lines.add("Content-Length: " + body.length);
    }
    lines.add("Connection: close");
    return Wire.send(port(), lines, body);
  }

  /// Waits until no run is at work.
  public void awaitRuns() {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (runner.busy()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("a run does not end");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    server.close();
    runner.close();
    session.close();
    storage.close();
    dir.close();
  }

  /// The folder of everything that is kept.
  public Path root() {
    return dir.root();
  }

  private record Demo(GraphUrl graph) implements DemoAccount {
    @Override
    public AccessToken token() {
      return AccessToken.parse("demo-token-0123456789").get();
    }
  }
}
