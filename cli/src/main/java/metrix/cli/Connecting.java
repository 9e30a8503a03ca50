package metrix.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.core.session.ChosenAssets;
import metrix.core.session.ChosenAssetsStore;
import metrix.core.session.Connection;
import metrix.core.session.Session;
import metrix.marketing.AccessToken;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Problem;

/// Makes the connection that the flags ask for.
final class Connecting {
  private static final int TOKEN_BYTES = 8192;

  private final CliParts parts;
  private final ConnectionFlags flags;

  Connecting(CliParts parts, ConnectionFlags flags) {
    this.parts = parts;
    this.flags = flags;
  }

  /// A connection whose account is chosen. To be closed by disconnecting the session.
  Connected open() {
    return open(flags.account());
  }

  /// A connection with an account of its own, such as the one of a run.
  Connected open(Optional<AccountId> account) {
    flags.check();
    var session =
        new Session(parts.connector(), parts.demo(), flags.graph(), new Remembered(parts, flags));
    try {
      Connection opened = flags.demo() ? session.connectDemo() : session.connect(token());
      return new Connected(session, chosen(session, opened, account));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// A session with its connection and the account in it.
  record Connected(Session session, Connection connection) implements AutoCloseable {
    Connection.Chosen chosen() {
      return connection.chosen().orElseThrow();
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private AccessToken token() {
    if (flags.tokenStdin()) {
      return Refused.unless(AccessToken.parse(parts.terminal().read(TOKEN_BYTES)));
    }
    if (!parts.terminal().interactive()) {
      throw new Refused(
          "token",
          "There is no access token, and no terminal to ask for one.",
          "Pipe it in with --token-stdin, or use --demo.");
    }
    String typed = parts.terminal().askHidden("Access token (not shown):").orElse("");
    return Refused.unless(AccessToken.parse(typed));
  }

  private Connection chosen(Session session, Connection opened, Optional<AccountId> account) {
    Optional<ChosenAssets> byItself = opened.chosen().map(Connecting::ids);
    AccountId wanted =
        account.or(() -> byItself.map(ChosenAssets::account)).orElseThrow(() -> which(opened));
    ChosenAssets wish = flags.wanted(wanted, byItself);
    if (byItself.filter(wish::equals).isPresent()) {
      return opened;
    }
    Checked<Connection> chosen = session.choose(wish);
    return chosen
        .value()
        .orElseThrow(
            () -> new Refused(chosen.problems().stream().map(Connecting::atFlag).toList()));
  }

  private static ChosenAssets ids(Connection.Chosen chosen) {
    return new ChosenAssets(
        chosen.account().id(), chosen.page().map(Page::id), chosen.pixel().map(Pixel::id));
  }

  private static Refused which(Connection opened) {
    List<String> accounts =
        opened.accounts().stream()
            .map(a -> a.id() + " (" + a.name() + ", " + a.currencyCode() + ")")
            .toList();
    return accounts.isEmpty()
        ? new Refused(
            "--account",
            "This token may use no ad account.",
            "Ask the owner of the ad account to give you access.")
        : new Refused(
            "--account",
            "This token may use several ad accounts.",
            "Say which: " + accounts.stream().limit(10).collect(Collectors.joining("; ")) + ".");
  }

  /// The session names fields of the page; here the same choices are flags.
  private static Problem atFlag(Problem problem) {
    String flag =
        switch (problem.at()) {
          case "accountId" -> "--account";
          case "pageId" -> "--page";
          case "pixelId" -> "--pixel";
          default -> problem.at();
        };
    return new Problem(
        flag, problem.what(), problem.fix(), problem.severity(), problem.checkedBy());
  }

  /// The choice of the last time, read only: what flags say is not remembered.
  private record Remembered(CliParts parts, ConnectionFlags flags) implements ChosenAssetsStore {
    @Override
    public Optional<ChosenAssets> load() {
      return parts.folders().chosen(flags.dataDir());
    }

    @Override
    public void save(ChosenAssets chosen) {
      // Flags hold for one command.
    }
  }
}
