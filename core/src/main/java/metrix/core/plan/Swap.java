package metrix.core.plan;

import java.util.List;
import metrix.model.CreativeId;
import metrix.model.CreativeSpec;

/// A creative that takes the place of the one that an ad shows.
///
/// @param old the one that the ad shows now
/// @param pictures in the order in which the new one shows them; none to keep those of the old one
/// @param lines what it says otherwise
/// @param left what the new one cannot be given
record Swap(
    CreativeId old,
    CreativeSpec spec,
    List<AdReader.Picture> pictures,
    List<FieldChange> lines,
    List<String> left) {
  Swap {
    pictures = List.copyOf(pictures);
    lines = List.copyOf(lines);
    left = List.copyOf(left);
  }
}
