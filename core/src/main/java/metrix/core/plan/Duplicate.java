package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.ObjectId;

/// What a user wants to be made once more, and what shall be different about it. Texts are as
/// typed: amounts in whole units of the account that the copies are made in, times in its zone.
///
/// @param objects campaigns with everything in them, ad sets with their ads, ads
/// @param into the campaign of the new ad sets, or the ad set of the new ads; empty for that of the
///   old ones
/// @param name of the new objects: `{name}` stands for the old one, `{n}` for which copy it is;
///   what is in them keeps its name
/// @param budget in place of each budget that the old ones hold
/// @param start of the ad sets; empty for that of the old ones, or at once where it is over
/// @param end of the ad sets; empty for that of the old ones
/// @param countries in place of the old places, by their two letters; none to keep the places
/// @param activate whether they are switched on in the last step
/// @param copies how many of each
public record Duplicate(
    List<ObjectId> objects,
    Optional<ObjectId> into,
    String name,
    Optional<String> budget,
    Optional<String> start,
    Optional<String> end,
    List<String> countries,
    boolean activate,
    int copies) {
  /// What Meta itself calls a copy.
  public static final String NAME = "{name} - Copy";

  /// More would be no duplicate but a launch.
  public static final int MOST = 50;

  public Duplicate {
    objects = List.copyOf(objects);
    countries = List.copyOf(countries);
  }

  /// The name of a copy, counted from 1. Several copies have different names.
  String named(String old, int copy) {
    String made = name.replace("{name}", old).replace("{n}", Integer.toString(copy));
    return copies > 1 && !name.contains("{n}") ? made + " " + copy : made;
  }
}
