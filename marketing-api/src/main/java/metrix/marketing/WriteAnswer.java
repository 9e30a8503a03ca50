package metrix.marketing;

import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.ObjectId;

/// What Meta said to a write that it did.
public sealed interface WriteAnswer {
  /// An image is there.
  record Uploaded(ImageHash hash) implements WriteAnswer {}

  /// An object was made.
  record Made(ObjectId id) implements WriteAnswer {}

  /// A creative was made, or an equal one was there.
  record CreativeMade(CreativeId id) implements WriteAnswer {}

  /// A change was made.
  record Changed() implements WriteAnswer {}
}
