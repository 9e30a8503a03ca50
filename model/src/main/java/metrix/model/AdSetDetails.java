package metrix.model;

import java.util.Optional;

/// What an ad set at Meta says beyond what a table shows.
///
/// @param promoted what it promotes, as far as we can say it
/// @param viewersHours whether its hours of the week are those of the viewers' places, which we
///   cannot say
/// @param targeting empty when Meta gives none
public record AdSetDetails(
    Optional<String> destination,
    Optional<PromotedObject> promoted,
    AdSetOptions options,
    boolean viewersHours,
    Optional<String> beneficiary,
    Optional<String> payer,
    Optional<LiveTargeting> targeting) {
  private static final AdSetDetails NONE =
      new AdSetDetails(
          Optional.empty(),
          Optional.empty(),
          AdSetOptions.none(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Nothing is known.
  public static AdSetDetails none() {
    return NONE;
  }
}
