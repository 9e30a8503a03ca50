package metrix.core.run;

import java.util.List;
import java.util.Set;
import metrix.marketing.GraphFailure;
import metrix.marketing.WriteOutcome;
import metrix.model.ImageHash;

/// What came of sending a unit.
sealed interface Reply {
  /// An outcome for each step, in order.
  record Outcomes(List<WriteOutcome> each) implements Reply {
    public Outcomes {
      each = List.copyOf(each);
    }
  }

  /// The request failed as a whole: that is the outcome of every step.
  record Failed(GraphFailure failure) implements Reply {}

  /// Which of the images Meta still has.
  record Had(Set<ImageHash> images) implements Reply {
    public Had {
      images = Set.copyOf(images);
    }
  }

  /// Our own code failed while it sent: nobody knows what became of the steps.
  record Bug(RuntimeException cause) implements Reply {}
}
