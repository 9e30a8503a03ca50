package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.marketing.resilience.LaunchSimulation.Client;
import metrix.marketing.resilience.LaunchSimulation.Job;

/// The governor's client for the simulated launch, and what others do.
final class Clients {
  static final String ACCOUNT = "1569";
  private static final GraphError REFUSED =
      new GraphError(
          17,
          2446079,
          "User request limit reached",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  private Clients() {}

  /// Our own: asks the governor's rules for every turn.
  static final class Governed implements Client {
    private final LaunchSimulation simulation;
    private final Mirror mirror;
    private final Turns turns;
    private final List<Runnable> forAnAnswer = new ArrayList<>();

    Governed(LaunchSimulation simulation) {
      this.simulation = simulation;
      this.mirror = new Mirror(Pacing.STANDARD, simulation::now);
      this.turns = new Turns(Pacing.STANDARD, mirror);
    }

    Mirror mirror() {
      return mirror;
    }

    @Override
    public void start(Job job, Runnable go) {
      ask(turns.enter(cost(job), Urgency.USER, simulation.now()), job, go);
    }

    private static Governor.Cost cost(Job job) {
      int mutations = job.mutations() ? job.writes() : 0;
      return new Governor.Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 0, job.writes(), mutations, true);
    }

    private void ask(Line.Ticket ticket, Job job, Runnable go) {
      switch (turns.ask(ticket, simulation.now())) {
        case Say.Go _ -> go.run();
        case Say.Wait(var time) -> simulation.after(time, () -> ask(ticket, job, go));
        case Say.ForAnAnswer _ -> forAnAnswer.add(() -> ask(ticket, job, go));
        case Say.Refuse(var own) -> {
          turns.leave(ticket);
          Duration wait = own.from(simulation.now()).plusSeconds(1);
          simulation.after(wait, () -> start(job, go));
        }
        case Say.Probe _ -> throw new IllegalStateException("nothing failed here");
      }
    }

    @Override
    public void answered(Job job, int refused, Headers headers) {
      UsageHeaders told = UsageHeaders.of(headers, ACCOUNT);
      mirror.observe(told, ACCOUNT, simulation.now());
      if (refused > 0) {
        mirror.refused(REFUSED, told, ACCOUNT, simulation.now());
      }
      turns.end(cost(job));
      var waiting = List.copyOf(forAnAnswer);
      forAnAnswer.clear();
      waiting.forEach(Runnable::run);
    }
  }

  /// Sends at once; a refusal is waited out with pauses that double up to five minutes.
  static final class Blast implements Client {
    private final LaunchSimulation simulation;
    private int inARow;

    Blast(LaunchSimulation simulation) {
      this.simulation = simulation;
    }

    @Override
    public void start(Job job, Runnable go) {
      long seconds = inARow == 0 ? 0 : Math.min(300, 1L << Math.min(inARow, 9));
      simulation.after(Duration.ofSeconds(seconds), go);
    }

    @Override
    public void answered(Job job, int refused, Headers headers) {
      inARow = refused > 0 ? inARow + 1 : 0;
    }
  }

  /// Airbyte's rule: a pause of a minute when more than 95 percent are used up. Source:
  /// airbytehq/airbyte, `source-facebook-marketing`, revision of 2021.
  static final class PauseAt95 implements Client {
    private final LaunchSimulation simulation;
    private Instant free = LaunchSimulation.START;

    PauseAt95(LaunchSimulation simulation) {
      this.simulation = simulation;
    }

    @Override
    public void start(Job job, Runnable go) {
      Duration wait = Duration.between(simulation.now(), free);
      simulation.after(wait.isNegative() ? Duration.ZERO : wait, go);
    }

    @Override
    public void answered(Job job, int refused, Headers headers) {
      double used = UsageHeaders.of(headers, ACCOUNT).accountScore().orElse(0.0);
      if (refused > 0 || used > 95) {
        free = simulation.now().plusSeconds(60);
      }
    }
  }
}
