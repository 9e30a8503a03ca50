package metrix.core.plan;

import metrix.model.ObjectId;

/// An object that is there, or will be once a step of the same plan is done.
public sealed interface Ref {
  /// It is there.
  record Existing(ObjectId id) implements Ref {}

  /// The step of this number makes it.
  record MadeBy(int step) implements Ref {}
}
