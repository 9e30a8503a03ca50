package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingApi;
import metrix.marketing.Write;
import metrix.marketing.WriteOutcome;
import metrix.model.AccountId;
import metrix.model.ImageHash;

/// Sends a unit, once. It writes nothing down: SENDING is on disk before it is called, and what it
/// brings back is judged by its caller. Thread-safe.
record UnitSender(MarketingApi api, Writes writes) {
  Reply send(Unit unit) {
    try {
      List<Write> each = new ArrayList<>();
      for (Step step : unit.steps()) {
        each.add(writes.of(step, unit).orElseThrow(() -> new Gone(step)));
      }
      return new Reply.Outcomes(
          switch (unit.way()) {
            case ALONE -> List.of(new WriteOutcome.Done(api.send(each.getFirst())));
            case BATCH -> api.sendAll(each);
            case ZIP -> api.uploadAll(each.stream().map(Write.UploadImage.class::cast).toList());
            case LOOK -> throw new IllegalArgumentException("a look sends nothing");
          });
    } catch (GraphFailure failure) {
      return new Reply.Failed(failure);
    } catch (RuntimeException bug) {
      return new Reply.Bug(bug);
    }
  }

  /// Asks which of the images that the account had before it still has.
  Reply look(AccountId account, Map<Integer, ImageHash> images) {
    try {
      return new Reply.Had(api.images(account, Set.copyOf(images.values())));
    } catch (GraphFailure failure) {
      return new Reply.Failed(failure);
    } catch (RuntimeException bug) {
      return new Reply.Bug(bug);
    }
  }

  /// The image of a step went away between packing and sending.
  private static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    Gone(Step step) {
      super("the image of step " + step.number() + " is gone");
    }
  }
}
