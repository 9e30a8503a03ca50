package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.rules.Budgets;
import metrix.rules.Names;

/// Compares what a user wants of a live object with what it is.
final class EditReader {
  /// What is to be changed, and the lines that say so; the status apart from the rest.
  record Wanted(
      Live live,
      List<ObjectChange> fields,
      List<FieldChange> fieldLines,
      Optional<ConfiguredStatus> status,
      List<FieldChange> statusLine) {}

  private final Snapshot snapshot;
  private final List<Problem> problems;

  EditReader(Snapshot snapshot, List<Problem> problems) {
    this.snapshot = snapshot;
    this.problems = problems;
  }

  /// The differences; empty when a problem stands in the way.
  Optional<Wanted> read(Edit edit) {
    Optional<Live> found = Live.of(snapshot, edit.object());
    if (found.isEmpty()) {
      problems.add(
          Problem.error(
              edit.object().value(),
              "%s is not in this ad account, or deleted.".formatted(edit.object().value()),
              "Refresh the table."));
      return Optional.empty();
    }
    long before = problems.stream().filter(Problem::isError).count();
    Live live = found.get();
    List<ObjectChange> changes = new ArrayList<>();
    List<FieldChange> lines = new ArrayList<>();
    edit.name().ifPresent(name -> rename(live, name, changes, lines));
    edit.dailyBudget().ifPresent(typed -> budget(live, typed, true, changes, lines));
    edit.lifetimeBudget().ifPresent(typed -> budget(live, typed, false, changes, lines));
    Optional<ConfiguredStatus> status = edit.status().filter(s -> s != live.status());
    status.ifPresent(s -> judge(live, s));
    if (!changes.isEmpty() && CampaignReader.over(live.status()) && edit.name().isEmpty()) {
      problems.add(
          Problem.error(
              at(live, "status"),
              "“%s” is archived: only its name can change.".formatted(live.name()),
              "Leave it as it is, or delete it."));
    }
    if (problems.stream().filter(Problem::isError).count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Wanted(
            live,
            changes,
            lines,
            status,
            status
                .map(s ->
                    List.of(
                        new FieldChange(
                            "status",
                            "Status",
                            Optional.of(live.status().name()),
                            s.name(),
                            Optional.of(live.status().name()))))
                .orElse(List.of())));
  }

  private void rename(
      Live live, String typed, List<ObjectChange> changes, List<FieldChange> lines) {
    Checked<String> read = Names.read(typed, Live.word(live.id()), at(live, "name"));
    problems.addAll(read.problems());
    read.value()
        .filter(name -> !name.equals(live.name()))
        .ifPresent(name -> {
          changes.add(new ObjectChange.Rename(name));
          lines.add(
              new FieldChange(
                  "name", "Name", Optional.of(live.name()), name, Optional.of(live.name())));
        });
  }

  private void budget(
      Live live, String typed, boolean daily, List<ObjectChange> changes, List<FieldChange> lines) {
    String field = daily ? "dailyBudget" : "lifetimeBudget";
    Optional<Money> old = (daily ? live.daily() : live.lifetime()).filter(m -> m.minor() > 0);
    if (old.isEmpty()) {
      problems.add(
          Problem.error(
              at(live, field),
              "“%s” has no %s budget.".formatted(live.name(), daily ? "daily" : "lifetime"),
              live.id() instanceof CampaignId
                  ? "Its ad sets hold the budgets: change them there."
                  : "Change the budget where it stands; another kind of budget comes later."));
      return;
    }
    Checked<Money> read =
        daily
            ? Budgets.daily(typed, snapshot.account(), at(live, field))
            : Budgets.lifetime(typed, snapshot.account(), 1, at(live, field));
    problems.addAll(read.problems());
    read.value()
        .filter(amount -> !amount.equals(old.get()))
        .ifPresent(amount -> {
          changes.add(
              new ObjectChange.SetBudget(
                  daily ? new Budget.Daily(amount) : new Budget.Lifetime(amount)));
          lines.add(
              new FieldChange(
                  daily ? "daily_budget" : "lifetime_budget",
                  daily ? "Daily budget" : "Lifetime budget",
                  Optional.of(old.get().toString()),
                  amount.toString(),
                  Optional.of(Long.toString(old.get().minor()))));
          if (amount.minor() / 10 >= old.get().minor()) {
            problems.add(
                Problem.warning(
                    at(live, field),
                    "The budget of “%s” grows at least tenfold, from %s to %s."
                        .formatted(live.name(), old.get(), amount),
                    "Look at the digits once more."));
          }
        });
  }

  private void judge(Live live, ConfiguredStatus wanted) {
    if (live.status() == ConfiguredStatus.ARCHIVED && wanted != ConfiguredStatus.DELETED) {
      problems.add(
          Problem.error(
              at(live, "status"),
              "“%s” is archived; Meta knows no way back.".formatted(live.name()),
              "Make it anew, or leave it in the archive."));
    }
    if (wanted == ConfiguredStatus.ARCHIVED) {
      problems.add(
          Problem.warning(
              at(live, "status"),
              "Archiving “%s” is final: it and everything in it stops, and stays readable."
                  .formatted(live.name()),
              "Pause it instead if you may need it again."));
    }
    if (wanted == ConfiguredStatus.DELETED) {
      problems.add(
          Problem.warning(
              at(live, "status"),
              "Deleting “%s” is final, for everything in it too.".formatted(live.name()),
              "Late conversions arrive for 28 days: Meta advises to wait that long after pausing."));
    }
  }

  private static String at(Live live, String field) {
    return live.id().value() + "." + field;
  }
}
