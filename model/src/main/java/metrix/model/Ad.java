package metrix.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// An ad as it stands at Meta, with what is seen of its creative.
///
/// @param issues what Meta says is wrong with it, review feedback included, for people
public record Ad(
    AdId id,
    AdSetId adSet,
    CampaignId campaign,
    String name,
    ConfiguredStatus status,
    String effectiveStatus,
    Creative creative,
    Optional<OffsetDateTime> created,
    Optional<OffsetDateTime> updated,
    List<String> issues,
    AdDetails details) {
  public Ad {
    issues = List.copyOf(issues);
  }

  /// The creative of an ad, as far as a table shows it.
  public record Creative(
      Optional<String> id,
      Optional<String> primaryText,
      Optional<String> headline,
      Optional<String> link,
      Optional<String> callToAction,
      Optional<ImageHash> image) {}
}
