package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.Plan;
import metrix.core.plan.Plan.Confirm;
import metrix.core.run.Wanted.Thing;
import metrix.marketing.GraphUrl;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.testkit.FakeMarketingApi;

/// Does acts, one after another, on the program and on the account that people wanted, and compares
/// the two after each.
final class Life {
  private static final int TRIES = 60;
  private static final long BUDGET = 20_00;

  private final Stage stage;
  private final Wanted wanted = new Wanted();
  private final List<Past> done = new ArrayList<>();
  private final SequencedMap<String, Runnable> open = new LinkedHashMap<>();
  private int names;

  Life(Path folder) {
    stage = new Stage(folder);
  }

  /// A run that came to its end, and how undoing it changes what is wanted.
  private record Past(String run, Consumer<Ending> undo) {}

  void live(List<Act> acts) {
    for (Act act : acts) {
      act(act);
      check("after " + act);
    }
    resumeAll();
    check("at the end");
  }

  private void act(Act act) {
    switch (act) {
      case Act.Launch launch -> launch(launch);
      case Act.Rename(int object) -> rename(pick(wanted.alive(), object));
      case Act.Budget(int adSet, int amount) ->
          budget(pick(wanted.alive().stream().filter(Life::isAdSet).toList(), adSet), amount);
      case Act.Switch(int object, boolean on) ->
          turn(
              pick(wanted.alive(), object), on ? ConfiguredStatus.ACTIVE : ConfiguredStatus.PAUSED);
      case Act.Undo(int run, boolean delete) ->
          pick(done, run).ifPresent(d -> undo(d, delete ? Ending.DELETE : Ending.ARCHIVE));
      case Act.Resume _ -> resumeAll();
      case Act.Kill(int atWrite) -> stage.journal.dieAfter(atWrite);
      case Act.Drop(int answers) -> stage.meta.losingAnswers(_ -> true, answers);
      case Act.Fail(var kind, int times) ->
          stage.meta.failing(_ -> true, FakeMarketingApi.failure(kind), times);
      case Act.Hide(int looks) -> stage.meta.hidingLabels(looks);
    }
  }

  private void launch(Act.Launch launch) {
    String campaign = "Campaign " + ++names;
    List<LaunchForm> forms = new ArrayList<>();
    List<String> paths = new ArrayList<>(List.of(campaign));
    for (int s = 0; s < launch.adSets(); s++) {
      paths.add(campaign + "/Set " + s);
      for (int a = 0; a < launch.ads(); a++) {
        forms.add(form(campaign, "Set " + s, "Ad " + a, a == 0 ? "a.png" : "b.png"));
        paths.add(campaign + "/Set " + s + "/Ad " + a);
      }
    }
    Plan plan =
        stage
            .planned(
                "draft of " + campaign,
                Forms.rows(launch.activate(), forms.toArray(LaunchForm[]::new)))
            .plan()
            .orElseThrow();
    Optional<String> run = start(plan);
    if (run.isEmpty()) {
      return; // it died before anything was written down, and so before anything was sent
    }
    ConfiguredStatus status = launch.activate() ? ConfiguredStatus.ACTIVE : ConfiguredStatus.PAUSED;
    Runnable atItsEnd =
        () -> {
          for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            wanted.put(path, new Thing(name, status, isAdSet(path) ? BUDGET : 0));
          }
          done.add(new Past(run.get(), ending -> wanted.end(campaign, status(ending))));
        };
    if (launch.finish()) {
      finish(run.get());
      atItsEnd.run();
    } else {
      open.put(run.get(), atItsEnd);
    }
  }

  private void resumeAll() {
    open.forEach((run, atItsEnd) -> {
      finish(run);
      atItsEnd.run();
    });
    open.clear();
  }

  private void rename(Optional<String> path) {
    String name = "Name " + ++names;
    path.ifPresent(p ->
        edit(
            p,
            new Edit(wanted.id(p), Optional.of(name), none(), Optional.empty(), Optional.empty()),
            t -> t.named(name),
            before -> now -> now.name().equals(name) ? now.named(before.name()) : now));
  }

  private void budget(Optional<String> path, int amount) {
    path.ifPresent(p ->
        edit(
            p,
            new Edit(
                wanted.id(p),
                Optional.empty(),
                none(),
                Optional.of(Integer.toString(amount)),
                Optional.empty()),
            t -> t.spending(amount * 100L),
            before -> now -> now.budget() == amount * 100L ? now.spending(before.budget()) : now));
  }

  private void turn(Optional<String> path, ConfiguredStatus status) {
    path.ifPresent(p ->
        edit(
            p,
            Edit.status(wanted.id(p), status),
            t -> t.switched(status),
            before -> now -> now.status() == status ? now.switched(before.status()) : now));
  }

  private void edit(
      String path,
      Edit edit,
      UnaryOperator<Thing> change,
      Function<Thing, UnaryOperator<Thing>> back) {
    Optional<Plan> plan =
        stage
            .planner()
            .edits(List.of(edit), stage.snapshot(), GraphUrl.META, stage.runner.pausedHere())
            .plan();
    Thing before = wanted.at(path);
    plan.flatMap(this::start)
        .ifPresent(run -> {
          finish(run);
          wanted.put(path, change.apply(before));
          done.add(
              new Past(
                  run,
                  _ -> {
                    if (wanted.alive().contains(path)) {
                      wanted.put(path, back.apply(before).apply(wanted.at(path)));
                    }
                  }));
        });
  }

  private void undo(Past past, Ending ending) {
    stage
        .planner()
        .undo(stage.runner.past(past.run()).orElseThrow(), stage.snapshot(), GraphUrl.META, ending)
        .plan()
        .flatMap(this::start)
        .ifPresent(run -> {
          finish(run);
          past.undo().accept(ending);
          done.remove(past);
        });
  }

  /// Starts a plan and lets it come to its first end, by whatever.
  private Optional<String> start(Plan plan) {
    Confirmation yes =
        plan.confirm() == Confirm.AMOUNT
            ? new Confirmation.Amount(
                plan.hash(), plan.activation().orElseThrow().toConfirm().plain())
            : new Confirmation.Yes(plan.hash());
    try {
      Checked<Run> run = stage.runner.start(plan, yes, "", stage.meta, _ -> {});
      await(run.get());
      return Optional.of(run.get().id());
    } catch (MemoryJournal.Killed _) {
      return Optional.empty();
    } finally {
      reborn();
    }
  }

  /// Goes on with a run until it is done, as somebody would who wants it.
  private void finish(String run) {
    for (int tries = 0;
        tries < TRIES && stage.journal.find(run).orElseThrow().finished().isEmpty();
        tries++) {
      Checked<Run> going = stage.runner.resume(run, Optional.empty(), stage.meta, _ -> {});
      await(going.get());
      reborn();
    }
    Receipt receipt = stage.runner.receipt(run).orElseThrow();
    assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(receipt.planned());
  }

  private void reborn() {
    if (stage.journal.died()) {
      stage.journal.dieAfter(Integer.MAX_VALUE);
      stage.restarted();
    }
  }

  /// Open launches may have made a part of what they want; of the rest exactly what is wanted must
  /// be there, and in no case is anything there twice, or on that nobody wanted on.
  private void check(String when) {
    var seen = wanted.seen(stage.snapshot());
    assertThat(seen.values()).as("%s: twice", when).allMatch(things -> things.size() == 1);
    if (open.isEmpty()) {
      assertThat(seen).as(when).isEqualTo(wanted.wanted());
    } else {
      assertThat(seen).as(when).containsAllEntriesOf(wanted.wanted());
    }
  }

  private static void await(Run run) {
    try {
      run.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static <T> Optional<T> pick(List<T> from, int number) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(number % from.size()));
  }

  private static boolean isAdSet(String path) {
    return path.chars().filter(c -> c == '/').count() == 1;
  }

  private static ConfiguredStatus status(Ending ending) {
    return ending == Ending.DELETE ? ConfiguredStatus.DELETED : ConfiguredStatus.ARCHIVED;
  }

  private static Optional<ConfiguredStatus> none() {
    return Optional.empty();
  }
}
