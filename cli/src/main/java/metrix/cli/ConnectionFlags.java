package metrix.cli;

import java.nio.file.Path;
import java.util.Optional;
import metrix.core.session.ChosenAssets;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The flags that say which ad account a command works on, and as whom. There is none for the
/// token: command lines are open to every user of the computer.
final class ConnectionFlags {
  @Option(names = "--demo", description = "Use the built-in demo account; needs no token.")
  private boolean demo;

  @Option(names = "--token-stdin", description = "Read the access token from standard input.")
  private boolean tokenStdin;

  @Option(names = "--account", paramLabel = "act_N", description = "The ad account.")
  private Optional<String> account = Optional.empty();

  @Option(names = "--page", paramLabel = "N", description = "The Facebook Page of new ads.")
  private Optional<String> page = Optional.empty();

  @Option(names = "--pixel", paramLabel = "N", description = "The pixel of new ads.")
  private Optional<String> pixel = Optional.empty();

  @Option(
      names = "--graph-url",
      paramLabel = "URL",
      description = "A simulator on this computer instead of Meta.")
  private Optional<String> graphUrl = Optional.empty();

  @Mixin private final DataDirFlag folder = new DataDirFlag();

  boolean demo() {
    return demo;
  }

  boolean tokenStdin() {
    return tokenStdin;
  }

  Path dataDir() {
    return folder.path();
  }

  /// Where calls go when it is not the demo.
  GraphUrl graph() {
    return graphUrl.map(url -> Refused.unless(GraphUrl.parse(url))).orElse(GraphUrl.META);
  }

  /// Refuses flags that exclude each other.
  void check() {
    if (demo && (tokenStdin || graphUrl.isPresent())) {
      throw new Refused(
          "--demo",
          "The demo account is built in: it takes no token and no address.",
          "Leave out " + (tokenStdin ? "--token-stdin." : "--graph-url."));
    }
  }

  Optional<AccountId> account() {
    return account.map(text ->
        AccountId.parse(text)
            .orElseThrow(() ->
                new Refused(
                    "--account",
                    "“" + text + "” is not the id of an ad account.",
                    "Write act_ and digits, as Ads Manager shows it.")));
  }

  Optional<PageId> page() {
    return page.map(text -> new PageId(digits("--page", text)));
  }

  Optional<PixelId> pixel() {
    return pixel.map(text -> new PixelId(digits("--pixel", text)));
  }

  /// The wish for an account, with what is already chosen in it as a fallback.
  ChosenAssets wanted(AccountId of, Optional<ChosenAssets> chosen) {
    Optional<ChosenAssets> same = chosen.filter(c -> c.account().equals(of));
    return new ChosenAssets(
        of,
        page().or(() -> same.flatMap(ChosenAssets::page)),
        pixel().or(() -> same.flatMap(ChosenAssets::pixel)));
  }

  private static String digits(String flag, String text) {
    if (!ObjectId.isDigits(text.strip())) {
      throw new Refused(flag, "“" + text + "” is not an id.", "An id is digits only.");
    }
    return text.strip();
  }
}
