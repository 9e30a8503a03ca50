package metrix.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.core.session.ChosenAssets;
import metrix.core.session.ChosenAssetsStore;
import metrix.core.session.Connection;
import metrix.core.session.Session;
import metrix.core.session.TokenCheck;
import metrix.marketing.AccessToken;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Problem;

/// Makes the connection that the flags ask for.
final class Connecting {
  private static final int TOKEN_BYTES = 8192;
  private static final int SHOWN = 10;

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

    /// Ends the command when the token may not change ads: Meta would refuse every single step.
    void requireWriting() {
      if (!TokenCheck.mayWrite(connection.token())) {
        throw new Refused(
            List.of(
                Problem.error(
                    "token",
                    "The token lacks ads_management, without which nothing can be made or changed.",
                    "Make a token with ads_management, ads_read and pages_show_list.")),
            Exit.META_REFUSED);
      }
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
        .orElseThrow(() ->
            new Refused(chosen.problems().stream().map(p -> atFlag(p, opened, wanted)).toList()));
  }

  private static ChosenAssets ids(Connection.Chosen chosen) {
    return new ChosenAssets(
        chosen.account().id(), chosen.page().map(Page::id), chosen.pixel().map(Pixel::id));
  }

  private static Refused which(Connection opened) {
    return opened.accounts().isEmpty()
        ? new Refused(
            "--account",
            "This token may use no ad account.",
            "Ask the owner of the ad account to give you access.")
        : new Refused(
            "--account",
            "This token may use several ad accounts.",
            "Say which: " + accounts(opened));
  }

  /// The session names fields of the page, which lists what can be chosen; here the same choices
  /// are flags, so the list stands in the message.
  private static Problem atFlag(Problem problem, Connection opened, AccountId account) {
    boolean known = opened.accounts().stream().anyMatch(a -> a.id().equals(account));
    return switch (problem.at()) {
      case "accountId" ->
          flag("--account", problem, known ? problem.fix() : "It may use: " + accounts(opened));
      case "pageId" ->
          flag(
              "--page",
              problem,
              "Say one of: "
                  + listed(
                      opened.api().pages(account), p -> p.id().value() + " (" + p.name() + ")"));
      case "pixelId" ->
          flag(
              "--pixel",
              problem,
              "Say one of: "
                  + listed(
                      opened.api().pixels(account), p -> p.id().value() + " (" + p.name() + ")"));
      default -> problem;
    };
  }

  private static Problem flag(String flag, Problem problem, String fix) {
    return new Problem(flag, problem.what(), fix, problem.severity(), problem.checkedBy());
  }

  private static String accounts(Connection opened) {
    return listed(opened.accounts(), a -> a.id() + " (" + a.name() + ", " + a.currencyCode() + ")");
  }

  private static <T> String listed(List<T> choices, Function<T, String> text) {
    return choices.isEmpty()
        ? "there is none."
        : choices.stream().limit(SHOWN).map(text).map(Safe::line).collect(Collectors.joining("; "))
            + (choices.size() > SHOWN ? "; …" : ".");
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
