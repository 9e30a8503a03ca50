package metrix.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Duplicate;
import metrix.core.plan.Originals;
import metrix.core.plan.Planned;
import metrix.core.session.Connection;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ObjectId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes campaigns, ad sets and ads once more.
@Command(
    name = "duplicate",
    description = {
      "Makes campaigns, ad sets and ads once more, paused, with everything in them.",
      "What cannot be taken over is said before anything is made."
    },
    mixinStandardHelpOptions = true)
final class DuplicateCommand implements Callable<Integer> {
  private static final Consent.Wording WORDING =
      new Consent.Wording(
          "Make these %d things at Meta, paused?",
          "made", "Look at the plan above, then duplicate with --yes.");

  private final CliParts parts;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "The campaigns, ad sets or ads, by their ids.")
  private List<String> ids = List.of();

  @Option(
      names = "--into",
      paramLabel = "ID",
      description = "The campaign of the new ad sets, or the ad set of the new ads.")
  private Optional<String> into = Optional.empty();

  @Option(
      names = "--to-account",
      paramLabel = "act_N",
      description = "Another ad account that the token may use.")
  private Optional<String> toAccount = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "TEMPLATE",
      defaultValue = Duplicate.NAME,
      description =
          "The new names; {name} is the old one, {n} the number (default: ${DEFAULT-VALUE}).")
  private String name = Duplicate.NAME;

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      description = "In place of each budget, in whole units: 12.50.")
  private Optional<String> budget = Optional.empty();

  @Option(
      names = "--start",
      paramLabel = "TIME",
      description = "When the new ad sets start: YYYY-MM-DD HH:MM there, or with an offset.")
  private Optional<String> start = Optional.empty();

  @Option(names = "--end", paramLabel = "TIME", description = "When the new ad sets end.")
  private Optional<String> end = Optional.empty();

  @Option(
      names = "--countries",
      paramLabel = "CC",
      split = ",",
      description = "In place of the old places, by two letters: US,CA.")
  private List<String> countries = List.of();

  @Option(names = "--copies", paramLabel = "N", description = "How many of each (default: 1).")
  private int copies = 1;

  @Option(
      names = "--switch-on",
      description = "Switch the new ones on in the last step, for the confirmed amount.")
  private boolean switchOn;

  @Option(names = "--yes", description = "Make them without asking. Switches nothing on.")
  private boolean yes;

  @Mixin private final RunFlags runFlags = new RunFlags();
  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  DuplicateCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    try (var work = Work.begin(parts, flags, runFlags);
        var connected = new Connecting(parts, flags).open(Optional.empty())) {
      connected.requireWriting();
      work.connected(connected.connection());
      return made(work, connected.connection()).code();
    }
  }

  private Exit made(Work work, Connection connection) {
    Snapshot from = new AccountTree(parts.clock()).snapshot(connection, true);
    Snapshot to =
        target(from)
            .map(id -> Originals.other(id, parts.clock().instant(), connection.api()))
            .orElse(from);
    Duplicate wanted =
        new Duplicate(
            ids.stream().map(id -> object(id, from, "ID")).toList(),
            into.map(id -> object(id, to, "--into")),
            name,
            budget,
            start,
            end,
            countries.stream().map(c -> c.strip().toUpperCase(Locale.ROOT)).toList(),
            switchOn,
            copies);
    Planned planned =
        work.planner(connection)
            .duplicate(
                wanted, Originals.read(wanted, from, to, connection.api()), connection.graph());
    return work.carryOut(planned, connection, new Consent(parts.terminal(), yes), WORDING);
  }

  private Optional<AccountId> target(Snapshot from) {
    return toAccount
        .map(text ->
            AccountId.parse(text)
                .orElseThrow(() ->
                    new Refused(
                        "--to-account",
                        "“" + text + "” is not the id of an ad account.",
                        "Write act_ and digits, as Ads Manager shows it.")))
        .filter(id -> !id.equals(from.account().id()));
  }

  /// The object of an id, whichever level it has.
  private static ObjectId object(String typed, Snapshot in, String flag) {
    String id = typed.strip();
    if (!ObjectId.isDigits(id)) {
      throw new Refused(flag, "“" + id + "” is not an id.", "An id is digits only.");
    }
    return in.campaign(new CampaignId(id))
        .<ObjectId>map(Campaign::id)
        .or(() -> in.adSet(new AdSetId(id)).map(AdSet::id))
        .or(() -> in.ad(new AdId(id)).map(Ad::id))
        .orElseThrow(() ->
            new Refused(
                flag,
                "There is no campaign, ad set or ad " + id + " in the account.",
                "Look it up with metrix list."));
  }
}
