package metrix.model;

import java.util.List;

/// The audience of an ad set as it stands at Meta.
///
/// @param json Meta's own words, all of them, in one spelling: what changes is put in their place,
///   and the rest is sent back as it was
/// @param known as far as we can say it
/// @param unsaid the parts of which Meta says more than we can say: they are left as they are
public record LiveTargeting(String json, Targeting known, List<AudienceField> unsaid) {
  public LiveTargeting {
    unsaid = List.copyOf(unsaid);
  }

  /// Whether all that Meta says of a part is known.
  public boolean says(AudienceField field) {
    return !unsaid.contains(field);
  }
}
