package metrix.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import metrix.cli.table.Format;
import metrix.cli.table.Table;
import metrix.core.insight.Breakdowns;
import metrix.core.insight.Insights;
import metrix.core.insight.InsightsAnswer;
import metrix.core.insight.Ranges;
import metrix.model.AdAccount;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.Level;
import metrix.model.ObjectId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows delivery and results.
@Command(
    name = "insights",
    description = "Shows spend, delivery and results. Totals are Meta's own.",
    mixinStandardHelpOptions = true)
final class InsightsCommand implements Callable<Integer> {
  private final CliParts parts;

  @Option(names = "--level", paramLabel = "L", description = "account, campaign, adset or ad.")
  private String level = "campaign";

  @Option(
      names = "--range",
      paramLabel = "R",
      description = "A named range, such as last_30d (default), last_7d, yesterday, this_month.")
  private Optional<String> range = Optional.empty();

  @Option(names = "--since", paramLabel = "D", description = "First day, YYYY-MM-DD.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--until", paramLabel = "D", description = "Last day, YYYY-MM-DD.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--breakdowns",
      paramLabel = "B",
      split = ",",
      description = "Such as age,gender.")
  private List<String> breakdowns = List.of();

  @Option(names = "--daily", description = "A row for each day.")
  private boolean daily;

  @Option(names = "--campaign", paramLabel = "N", description = "Only what is in this campaign.")
  private Optional<String> campaign = Optional.empty();

  @Option(names = "--fields", paramLabel = "F", split = ",", description = "Only these columns.")
  private List<String> fields = List.of();

  @Mixin private final OutFlag out = new OutFlag();

  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  InsightsCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    Format form = out.format(parts.terminal());
    Level asked = level();
    Refused.unless(Breakdowns.check(breakdowns));
    refuseUnknownFields();
    try (var connected = new Connecting(parts, flags).open()) {
      AdAccount account = connected.chosen().account();
      var query =
          new InsightsQuery(
              account.id(),
              campaign.map(id -> within(id)),
              asked,
              range(account.timeZone()),
              daily,
              breakdowns);
      InsightsAnswer answer =
          new Insights(parts.clock()).answer(connected.connection(), query, true);
      Table table = InsightsTables.of(account, answer);
      out.write(form, fields.isEmpty() ? table : table.only(fields), parts.terminal());
    }
    return Exit.DONE.code();
  }

  private Level level() {
    return List.of(Level.values()).stream()
        .filter(l -> l.wire().equals(level.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                "--level",
                "There is no level “" + level + "”.",
                "Use account, campaign, adset or ad."));
  }

  private ObjectId within(String id) {
    if (!ObjectId.isDigits(id)) {
      throw new Refused("--campaign", "“" + id + "” is not an id.", "An id is digits only.");
    }
    return ObjectId.of(Level.CAMPAIGN, id);
  }

  private void refuseUnknownFields() {
    List<String> known = InsightsTables.names(daily, breakdowns);
    fields.stream()
        .filter(f -> !known.contains(f))
        .findFirst()
        .ifPresent(f -> {
          throw new Refused(
              "--fields",
              "There is no column “" + f + "” here.",
              "The columns are " + String.join(", ", known) + ".");
        });
  }

  private DateRange range(ZoneId zone) {
    if (since.isPresent() != until.isPresent() || (range.isPresent() && since.isPresent())) {
      throw new Refused(
          "--since",
          "A range is either a name or two days.",
          "Give --range, or both --since and --until.");
    }
    if (since.isPresent()) {
      return Refused.unless(
          new Insights(parts.clock())
              .range(day("--since", since.get()), day("--until", until.orElseThrow()), zone));
    }
    String name = range.orElse("last_30d");
    return Ranges.named(name, zone, parts.clock().instant())
        .orElseThrow(() ->
            new Refused(
                "--range",
                "There is no range “" + name + "”.",
                "Use one of "
                    + Ranges.presets(zone, parts.clock().instant()).stream()
                        .map(Ranges.Preset::id)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static LocalDate day(String flag, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Refused(flag, "“" + text + "” is no day.", "Write it as 2026-11-30.");
    }
  }
}
