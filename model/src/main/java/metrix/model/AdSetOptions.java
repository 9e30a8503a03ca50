package metrix.model;

import java.util.List;
import java.util.Optional;

/// What an ad set may say beyond the usual; most ad sets say none of it.
///
/// @param roasFloor the least return on the spend, for the bid strategy of that name
/// @param spend bounds within a campaign budget
/// @param hours when in the week it is shown; empty for always
/// @param attribution which results count; empty for Meta's usual windows
/// @param frequencyCap how often a person sees it at most
/// @param dynamicCreative whether its one ad lets Meta combine several texts and images; cannot be
///   changed later
public record AdSetOptions(
    Optional<Roas> roasFloor,
    SpendBounds spend,
    List<DayPart> hours,
    List<AttributionWindow> attribution,
    Optional<FrequencyCap> frequencyCap,
    boolean dynamicCreative) {
  private static final AdSetOptions NONE =
      new AdSetOptions(
          Optional.empty(), SpendBounds.none(), List.of(), List.of(), Optional.empty(), false);

  public AdSetOptions {
    hours = List.copyOf(hours);
    attribution = List.copyOf(attribution);
  }

  /// Nothing beyond the usual.
  public static AdSetOptions none() {
    return NONE;
  }

  /// The same, for an ad set whose ad is flexible or not.
  public AdSetOptions withDynamicCreative(boolean dynamic) {
    return new AdSetOptions(roasFloor, spend, hours, attribution, frequencyCap, dynamic);
  }
}
