package metrix.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import metrix.cli.table.Filter;
import metrix.cli.table.Format;
import metrix.cli.table.Table;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what is in the ad account.
@Command(
    name = "list",
    description =
        "Lists campaigns, ad sets or ads. With --format csv or xlsx, ads are a launch sheet.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  /// What can be listed.
  enum Level {
    CAMPAIGNS,
    ADSETS,
    ADS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final CliParts parts;

  @Parameters(paramLabel = "LEVEL", description = "${COMPLETION-CANDIDATES}")
  private Level level = Level.CAMPAIGNS;

  @Mixin private final OutFlag out = new OutFlag();

  @Option(
      names = "--filter",
      paramLabel = "EXPR",
      description = "Only rows that fulfil all conditions: delivery=active,name~summer.")
  private Optional<String> filter = Optional.empty();

  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  ListCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    Format form = out.format(parts.terminal());
    try (var connected = new Connecting(parts, flags).open()) {
      Snapshot snapshot = new AccountTree(parts.clock()).snapshot(connected.connection(), true);
      var objects = new ObjectTables(snapshot, parts.clock().instant());
      Table listed =
          switch (level) {
            case CAMPAIGNS -> objects.campaigns();
            case ADSETS -> objects.adSets();
            case ADS -> objects.ads();
          };
      Table kept =
          filter
              .map(f -> Refused.unless(Filter.parse(f, listed.names())).apply(listed))
              .orElse(listed);
      boolean sheet = level == Level.ADS && (form == Format.CSV || form == Format.XLSX);
      out.write(form, sheet ? new AdsSheet(snapshot).of(kept) : kept, parts.terminal());
      parts
          .terminal()
          .err()
          .println(kept.rows().size() + " of " + listed.rows().size() + " " + level);
    }
    return Exit.DONE.code();
  }
}
