package metrix.model;

import java.util.List;
import java.util.Optional;

/// What an ad at Meta says beyond what a table shows.
///
/// @param form how its content is made; empty when Meta gives no creative
/// @param says what it says, part by part; a part of which it has nothing is missing
/// @param page that it speaks as
/// @param instagram account that it speaks as there
/// @param leadForm that a click opens
/// @param pixel whose events count for it
/// @param tracking all that counts for it, `tracking_specs` as Meta wrote them; an empty text for
///   none
public record AdDetails(
    Optional<LiveCreative.Form> form,
    List<CreativeSpec.Said> says,
    Optional<String> page,
    Optional<String> instagram,
    Optional<String> leadForm,
    Optional<String> pixel,
    String tracking) {
  private static final AdDetails NONE =
      new AdDetails(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "");

  public AdDetails {
    says = List.copyOf(says);
  }

  /// Nothing is known.
  public static AdDetails none() {
    return NONE;
  }
}
