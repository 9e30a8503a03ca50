package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingApi;
import metrix.marketing.Write;
import metrix.model.CampaignId;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Lets Meta check the steps of a plan whose parents are there already, without doing them.
public final class MetaCheck {
  private static final String NO_LABEL = "mx-check";

  private MetaCheck() {}

  /// What Meta said.
  ///
  /// @param checked for people: `campaign “Summer”`
  public record Verdict(List<String> checked, List<Problem> problems) {
    public Verdict {
      checked = List.copyOf(checked);
      problems = List.copyOf(problems);
    }

    /// Meta was not asked.
    public static Verdict notAsked() {
      return new Verdict(List.of(), List.of());
    }
  }

  /// Asks Meta. Fails with [metrix.marketing.GraphFailure] only when Meta cannot be asked.
  public static Verdict validate(Plan plan, MarketingApi api) {
    List<String> checked = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Step step : plan.steps()) {
      Optional<Write> write = write(plan, step);
      if (write.isEmpty()) {
        continue;
      }
      checked.add("%s “%s”".formatted(step.kind().word().replace('_', ' '), step.name()));
      try {
        api.validate(write.get());
      } catch (GraphFailure failure) {
        if (failure.kind() != GraphFailure.Kind.INVALID
            && failure.kind() != GraphFailure.Kind.NOT_FOUND) {
          throw failure;
        }
        problems.add(problem(step, failure));
      }
    }
    return new Verdict(checked, problems);
  }

  private static Optional<Write> write(Plan plan, Step step) {
    return switch (step.intent()) {
      case Intent.MakeCampaign(var spec) ->
          Optional.of(new Write.CreateCampaign(plan.account(), spec, NO_LABEL));
      case Intent.MakeAdSet(Ref.Existing(ObjectId campaign), var spec) ->
          Optional.of(
              new Write.CreateAdSet(
                  plan.account(), new CampaignId(campaign.value()), spec, NO_LABEL));
      case Intent.ChangeObject(Ref.Existing(ObjectId id), _, var changes) ->
          Optional.of(new Write.Change(plan.account(), id, changes));
      case Intent.MakeCreative(var images, var spec) when images.isEmpty() ->
          Optional.of(new Write.CreateCreative(plan.account(), List.of(), spec));
      case Intent.MakeCopy(var into, var spec) when into.isEmpty() ->
          Optional.of(new Write.CreateCopy(plan.account(), Optional.empty(), spec, NO_LABEL));
      // their parents or images are not there yet
      case Intent.MakeAdSet _,
          Intent.MakeAd _,
          Intent.MakeCopy _,
          Intent.CopyImage _,
          Intent.MakeCreative _,
          Intent.ShowCreative _,
          Intent.ChangeObject _,
          Intent.UploadImage _ ->
          Optional.empty();
    };
  }

  private static Problem problem(Step step, GraphFailure failure) {
    StepError error = StepErrors.of(failure, step);
    String at =
        error.field().orElseGet(() -> step.existing().map(ObjectId::value).orElse(step.name()));
    String where = step.rows().isEmpty() ? at : "row %d, %s".formatted(step.rows().getFirst(), at);
    return new Problem(
        where,
        failure.error().forPeople(),
        "Correct it: Meta refuses it as it is (code %d, %d)."
            .formatted(error.code(), error.subcode()),
        Problem.Severity.ERROR,
        Problem.CheckedBy.META);
  }
}
