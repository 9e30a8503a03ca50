package metrix.server.api.objects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Ads, a list for each column, all of one length.
///
/// @param thumbnail whether the ad shows an image
public record AdColumns(
    List<String> id,
    List<String> name,
    List<String> adSetId,
    List<String> adSetName,
    List<String> campaignId,
    List<String> campaignName,
    List<String> status,
    List<String> effectiveStatus,
    List<DeliveryWord> delivery,
    List<Optional<String>> creativeId,
    List<Boolean> thumbnail,
    List<Optional<String>> primaryText,
    List<Optional<String>> headline,
    List<Optional<String>> linkUrl,
    List<Optional<String>> callToAction,
    List<Optional<Instant>> createdTime,
    List<Optional<Instant>> updatedTime,
    List<Optional<String>> issues) {
  public AdColumns {
    id = List.copyOf(id);
    name = List.copyOf(name);
    adSetId = List.copyOf(adSetId);
    adSetName = List.copyOf(adSetName);
    campaignId = List.copyOf(campaignId);
    campaignName = List.copyOf(campaignName);
    status = List.copyOf(status);
    effectiveStatus = List.copyOf(effectiveStatus);
    delivery = List.copyOf(delivery);
    creativeId = List.copyOf(creativeId);
    thumbnail = List.copyOf(thumbnail);
    primaryText = List.copyOf(primaryText);
    headline = List.copyOf(headline);
    linkUrl = List.copyOf(linkUrl);
    callToAction = List.copyOf(callToAction);
    createdTime = List.copyOf(createdTime);
    updatedTime = List.copyOf(updatedTime);
    issues = List.copyOf(issues);
  }
}
