package metrix.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.guard.SpendLimits;
import metrix.core.guard.SpendLimitsStore;
import metrix.core.session.ChosenAssets;
import metrix.core.session.DemoAccount;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.Checked;
import metrix.model.Place;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Runs commands in this process, against a Meta in memory.
final class CommandRun {
  static final ManualClock CLOCK = ManualClock.at(Instant.parse("2026-11-23T18:00:00Z"));
  static final String TOKEN = "EAAthisIsNoRealTokenAtAll0123456789";

  final FakeMarketingApi meta =
      new FakeMarketingApi(CLOCK).with(Place.country("US", "United States"));
  FakeTerminal terminal = FakeTerminal.piped(TOKEN + "\n");
  DataFolders folders = new NoFolders();
  final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();

  /// Runs a command line and gives its exit code.
  int run(String... args) {
    var parts =
        new CliParts(
            terminal,
            (_, _) -> {
              connections.incrementAndGet();
              return meta;
            },
            new Demo(),
            folders,
            CLOCK,
            CLOCK::advance,
            () -> "id" + ids.incrementAndGet(),
            _ -> () -> {});
    return Cli.addTo(new CommandLine(new Root()), parts, bug -> "bug: " + bug).execute(args);
  }

  @Command(name = "metrix")
  private static final class Root {}

  private static final class Demo implements DemoAccount {
    @Override
    public GraphUrl graph() {
      return GraphUrl.META;
    }

    @Override
    public AccessToken token() {
      return AccessToken.parse("DEMO0123456789012345678901234567").get();
    }
  }

  /// No folder at all.
  static final class NoFolders implements DataFolders {
    @Override
    public Checked<Opened> open(Path folder) {
      throw new AssertionError("nothing may be written here");
    }

    @Override
    public Optional<ChosenAssets> chosen(Path folder) {
      return Optional.empty();
    }

    @Override
    public SpendLimitsStore limits(Path folder) {
      return new SpendLimitsStore() {
        @Override
        public SpendLimits load(AccountId account, AdCurrency currency) {
          return SpendLimits.STANDARD;
        }

        @Override
        public void save(AccountId account, SpendLimits limits) {
          throw new AssertionError("nothing may be written here");
        }
      };
    }

    @Override
    public List<String> contents(Path folder) {
      return List.of();
    }

    @Override
    public Checked<Path> erase(Path folder) {
      throw new AssertionError("nothing may be erased here");
    }
  }
}
