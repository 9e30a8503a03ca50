package metrix.model;

import java.util.List;

/// A creative to be made after one that is there, since the content of a creative never changes.
///
/// @param name without the day and the digits that Meta adds to it
/// @param source the creative that it is made after
/// @param carried what stays, as Meta wrote it
/// @param said what it says otherwise; images come beside it
public record CreativeSpec(String name, CreativeId source, List<Carried> carried, List<Said> said) {
  public CreativeSpec {
    carried = List.copyOf(carried);
    said = List.copyOf(said);
  }

  /// The texts of a part: one, or one for each card or variation. An empty one is none.
  public record Said(CreativePart part, List<String> texts) {
    public Said {
      texts = List.copyOf(texts);
    }
  }
}
