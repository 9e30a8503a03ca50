package metrix.core.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;
import metrix.marketing.SideBySide;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Problem;
import metrix.model.TokenReport;

/// The connection that this process works with, one at a time. Thread-safe. A connection that fails
/// leaves the one before as it was. Fails with [GraphFailure] where Meta does.
public final class Session implements AutoCloseable {
  private final Connector connector;
  private final DemoAccount demo;
  private final GraphUrl liveGraph;
  private final ChosenAssetsStore remembered;
  private final ReentrantLock connecting = new ReentrantLock();
  private volatile Optional<Connection> current = Optional.empty();

  public Session(
      Connector connector, DemoAccount demo, GraphUrl liveGraph, ChosenAssetsStore remembered) {
    this.connector = connector;
    this.demo = demo;
    this.liveGraph = liveGraph;
    this.remembered = remembered;
  }

  /// The connection, when there is one.
  public Optional<Connection> current() {
    return current;
  }

  /// Where a connection with a person's own token goes.
  public GraphUrl liveGraph() {
    return liveGraph;
  }

  /// Connects with the demo account and chooses everything in it.
  public Connection connectDemo() {
    return locked(() -> {
      Connection opened = open(Mode.DEMO, demo.token(), demo.graph());
      return replace(chooseByItself(opened, Optional.empty()));
    });
  }

  /// Connects with a person's token. The account is chosen at once when it is the only usable one
  /// or the one of the last time.
  public Connection connect(AccessToken token) {
    return locked(() -> {
      Connection opened = open(Mode.LIVE, token, liveGraph);
      return replace(chooseByItself(opened, remembered.load()));
    });
  }

  /// What can be used with one of the token's accounts.
  public Checked<Assets> assets(AccountId account) {
    Connection connection = required();
    return account(connection, account, false)
        .value()
        .map(known -> Checked.of(assetsOf(connection, known)))
        .orElseGet(() -> Checked.wrong(unknown(account)));
  }

  /// Chooses the account to work on, the Page and the pixel. A live choice is remembered, ids only.
  public Checked<Connection> choose(ChosenAssets wanted) {
    return locked(() -> {
      Connection connection = required();
      Checked<AdAccount> account = account(connection, wanted.account(), true);
      return account.value().isEmpty()
          ? Checked.wrong(account.problems())
          : choose(connection, account.get(), wanted);
    });
  }

  /// Drops the connection and its token.
  public void disconnect() {
    locked(() -> {
      current.ifPresent(c -> c.api().close());
      current = Optional.empty();
      return true;
    });
  }

  @Override
  public void close() {
    disconnect();
  }

  private Connection open(Mode mode, AccessToken token, GraphUrl graph) {
    MarketingApi api = connector.open(token, graph);
    try {
      var known = SideBySide.both(api::token, api::adAccounts);
      TokenReport report = known.first();
      if (!report.valid()) {
        throw new GraphFailure(
            GraphFailure.Kind.TOKEN, GraphError.ours("Meta says that this token is not valid."));
      }
      return new Connection(mode, api, graph, report, known.second(), Optional.empty());
    } catch (RuntimeException e) {
      api.close();
      throw e;
    }
  }

  private Connection chooseByItself(Connection opened, Optional<ChosenAssets> last) {
    List<AdAccount> usable = opened.accounts().stream().filter(AdAccount::usable).toList();
    Optional<AdAccount> again =
        last.flatMap(l -> usable.stream().filter(a -> a.id().equals(l.account())).findFirst());
    boolean only = usable.size() == 1 || opened.mode() == Mode.DEMO;
    Optional<AdAccount> account =
        again.or(() -> only ? usable.stream().findFirst() : Optional.empty());
    try {
      return account.map(a -> opened.withChosen(withAssets(opened, a, last))).orElse(opened);
    } catch (RuntimeException e) {
      opened.api().close();
      throw e;
    }
  }

  private static Connection.Chosen withAssets(
      Connection opened, AdAccount account, Optional<ChosenAssets> last) {
    Assets assets = assetsOf(opened, account);
    List<Page> pages = assets.pages().stream().filter(Page::mayAdvertise).toList();
    List<Pixel> pixels = assets.pixels().stream().filter(p -> !p.unavailable()).toList();
    boolean first = opened.mode() == Mode.DEMO;
    return new Connection.Chosen(
        account,
        last.flatMap(ChosenAssets::page)
            .flatMap(id -> pages.stream().filter(p -> p.id().equals(id)).findFirst())
            .or(() -> first || pages.size() == 1 ? pages.stream().findFirst() : Optional.empty()),
        last.flatMap(ChosenAssets::pixel)
            .flatMap(id -> pixels.stream().filter(p -> p.id().equals(id)).findFirst())
            .or(() ->
                first || pixels.size() == 1 ? pixels.stream().findFirst() : Optional.empty()));
  }

  private Checked<Connection> choose(
      Connection connection, AdAccount account, ChosenAssets wanted) {
    Assets assets = assetsOf(connection, account);
    Checked<Connection.Chosen> chosen = Choice.check(account, assets, wanted);
    return chosen.value().isEmpty()
        ? Checked.wrong(chosen.problems())
        : Checked.of(remember(connection.withChosen(chosen.get()), wanted), chosen.problems());
  }

  private Connection remember(Connection newly, ChosenAssets wanted) {
    if (newly.mode() == Mode.LIVE) {
      remembered.save(wanted);
    }
    current = Optional.of(newly);
    return newly;
  }

  private Connection replace(Connection newly) {
    current.ifPresent(c -> c.api().close());
    current = Optional.of(newly);
    return newly;
  }

  private Connection required() {
    return current.orElseThrow(() -> new IllegalStateException("not connected"));
  }

  private static Assets assetsOf(Connection connection, AdAccount account) {
    MarketingApi api = connection.api();
    var both = SideBySide.both(() -> api.pages(account.id()), () -> api.pixels(account.id()));
    return new Assets(both.first(), both.second());
  }

  private static Checked<AdAccount> account(Connection connection, AccountId id, boolean toUse) {
    Optional<AdAccount> known =
        connection.accounts().stream().filter(a -> a.id().equals(id)).findFirst();
    return known
        .map(a -> toUse ? Choice.usable(a) : Checked.of(a))
        .orElseGet(() -> Checked.wrong(unknown(id)));
  }

  private static Problem unknown(AccountId id) {
    return Problem.error(
        "accountId",
        "This token knows no ad account " + id + ".",
        "Choose one of the listed accounts, or ask its owner to give you access.");
  }

  private <T> T locked(Supplier<T> work) {
    connecting.lock();
    try {
      return work.get();
    } finally {
      connecting.unlock();
    }
  }
}
