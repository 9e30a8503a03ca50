package metrix.model;

import java.util.List;
import java.util.Optional;

/// A creative as it stands at Meta, with everything that a new one can be made from.
///
/// @param name without the day and the digits that Meta adds to it
/// @param says what it says, part by part; a part of which it has nothing is missing
/// @param carried what can be written again
/// @param left names of what it has and what no new creative can be given
public record LiveCreative(
    CreativeId id,
    String name,
    Form form,
    List<CreativeSpec.Said> says,
    List<Carried> carried,
    List<String> left) {
  /// How its content is made, which decides what can be said otherwise.
  public enum Form {
    /// One link with one image, perhaps with variations of its texts.
    LINK,
    /// Cards with links and images of their own.
    CAROUSEL,
    VIDEO,
    /// Meta combines or customizes several assets.
    FLEXIBLE,
    /// A post that was there before.
    POST,
    /// Meta fills it from a catalogue.
    CATALOGUE,
    /// A form that this program does not know.
    OTHER
  }

  public LiveCreative {
    says = List.copyOf(says);
    carried = List.copyOf(carried);
    left = List.copyOf(left);
  }

  /// The texts of a part; none when it has none.
  public List<String> says(CreativePart part) {
    return says.stream()
        .filter(s -> s.part() == part)
        .findFirst()
        .map(CreativeSpec.Said::texts)
        .orElse(List.of());
  }

  /// A carried field.
  public Optional<String> carried(String field) {
    return carried.stream().filter(c -> c.field().equals(field)).findFirst().map(Carried::value);
  }
}
