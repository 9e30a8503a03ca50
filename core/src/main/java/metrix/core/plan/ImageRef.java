package metrix.core.plan;

import metrix.model.ImageHash;

/// An image that Meta has, or will have once a step of the same plan is done.
public sealed interface ImageRef {
  /// Meta has it.
  record Existing(ImageHash hash) implements ImageRef {}

  /// The step of this number uploads it.
  record UploadedBy(int step) implements ImageRef {}
}
