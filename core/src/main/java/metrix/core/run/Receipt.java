package metrix.core.run;

import java.util.List;
import java.util.Optional;

/// The account of a run: `planned = made + failed + unknown + left`. Its JSON form, with
/// `changed_by_meta`, is part of the outside contract.
///
/// @param account `act_` and digits
/// @param graph the address that the run wrote to
/// @param seconds of work
public record Receipt(
    String run,
    String account,
    String graph,
    int planned,
    int made,
    int failed,
    int unknown,
    int left,
    List<Line> steps,
    List<ChangedByMeta> changedByMeta,
    long calls,
    long points,
    double seconds) {
  /// A step.
  ///
  /// @param kind `image`, `campaign`, `ad_set`, `ad`, `update`, `activate`, `archive`, `delete`
  /// @param state `made`, `failed`, `unknown`, `left`
  public record Line(
      List<Integer> rows,
      String kind,
      String name,
      Optional<String> id,
      String state,
      Optional<StepError> error) {
    public Line {
      rows = List.copyOf(rows);
    }
  }

  public Receipt {
    steps = List.copyOf(steps);
    changedByMeta = List.copyOf(changedByMeta);
    if (planned != made + failed + unknown + left || planned != steps.size()) {
      throw new IllegalStateException("a receipt that does not add up");
    }
  }

  /// The receipt of a run as it stands.
  public static Receipt of(RunView run) {
    RunSummary sum = run.summary();
    return new Receipt(
        sum.id(),
        run.account().path(),
        run.graph(),
        sum.planned(),
        sum.made(),
        sum.failed(),
        sum.unknown(),
        sum.left(),
        run.steps().stream().map(Receipt::line).toList(),
        run.changedByMeta(),
        run.calls(),
        run.points(),
        run.seconds());
  }

  private static Line line(RunStep step) {
    RunStep.State state = step.state() == RunStep.State.SENDING ? RunStep.State.LEFT : step.state();
    return new Line(
        step.rows(), step.kind().word(), step.name(), step.id(), state.word(), step.error());
  }
}
