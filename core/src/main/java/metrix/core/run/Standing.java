package metrix.core.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.media.ImageFile;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.plan.Step.Kind;
import metrix.model.ImageHash;
import metrix.model.Level;

/// How the steps of a run at work stand: what the journal says, what is under way, and what waits.
/// Used by the run's own thread only.
final class Standing implements Sight {
  private final RunDesk desk;
  private final Pace pace;
  private final Plainly plainly;
  private final Campaigns campaigns;
  private final Set<Integer> flying = new HashSet<>();
  private final Map<Integer, ImageHash> remembered = new HashMap<>();

  Standing(RunDesk desk, Pace pace, Plainly plainly, Campaigns campaigns) {
    this.desk = desk;
    this.pace = pace;
    this.plainly = plainly;
    this.campaigns = campaigns;
    for (Step step : steps()) {
      if (step.intent() instanceof Intent.UploadImage(ImageFile image)) {
        desk.parts
            .journal()
            .knownImage(desk.plan().account(), image.sha256())
            .ifPresent(hash -> remembered.put(step.number(), hash));
      }
    }
  }

  void left(Unit unit) {
    unit.steps().forEach(s -> flying.add(s.number()));
  }

  void cameBack(Unit unit) {
    unit.steps().forEach(s -> flying.remove(s.number()));
  }

  /// What Meta called an image of a step when the account had it before; it is not asked twice.
  Optional<ImageHash> forget(int image) {
    return Optional.ofNullable(remembered.remove(image));
  }

  /// What Meta called the image of a step when the account had it before.
  Optional<ImageHash> hash(Step image) {
    return Optional.ofNullable(remembered.get(image.number()));
  }

  /// Steps whose outcome nobody knows and that this run may still look for.
  List<Step> unclear() {
    return steps().stream().filter(s -> unclear(s.number()) && !desk.leaves(s.number())).toList();
  }

  @Override
  public boolean stands(int step) {
    return state(step).done();
  }

  @Override
  public boolean open(int step) {
    return state(step).sendable()
        && !flying.contains(step)
        && !desk.leaves(step)
        && !pace.holds(step);
  }

  @Override
  public boolean coming(int step) {
    return flying.contains(step)
        || ((state(step).sendable() || state(step).unclear()) && !desk.leaves(step));
  }

  @Override
  public boolean plain(int step) {
    return plainly.wanted(step);
  }

  @Override
  public boolean remembered(int step) {
    return remembered.containsKey(step);
  }

  @Override
  public boolean quietBut(Level switchedOn) {
    return steps().stream().noneMatch(s -> unclear(s.number()))
        && flying.stream()
            .map(desk.plan()::step)
            .allMatch(s -> s.kind() == Kind.ACTIVATE && Done.level(s) == switchedOn);
  }

  @Override
  public String campaignOf(Step change) {
    return campaigns.of(change);
  }

  private boolean unclear(int step) {
    return state(step).unclear() && !flying.contains(step);
  }

  private List<Step> steps() {
    return desk.plan().steps();
  }

  private StepState state(int step) {
    return desk.state.step(step).state();
  }
}
