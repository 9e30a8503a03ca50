package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.AdSpec;
import metrix.model.CampaignId;
import metrix.model.ImageHash;

/// Ads with their creatives. Source: Meta, ad reference, copy of 2026-09-12; Ad and AdCreative of
/// the v25.0 specs.
public final class AdWire {
  /// The creative comes with the ad: a call for each would cost a thousand times more.
  public static final String FIELDS =
      "id,adset_id,campaign_id,name,status,effective_status,"
          + "creative{id,body,title,link_url,call_to_action_type,image_hash,object_story_spec,"
          + AdDetailsWire.OF_CREATIVE
          + "},created_time,updated_time,issues_info,ad_review_feedback,tracking_specs";

  /// Every status but DELETED, which Meta refuses in a filter (1815001).
  public static final List<String> STATUSES =
      List.of(
          "ACTIVE",
          "ADSET_PAUSED",
          "ARCHIVED",
          "CAMPAIGN_PAUSED",
          "DISAPPROVED",
          "IN_PROCESS",
          "PAUSED",
          "PENDING_BILLING_INFO",
          "PENDING_REVIEW",
          "PREAPPROVED",
          "WITH_ISSUES");

  private AdWire() {}

  public static Ad ad(Node node) {
    return new Ad(
        new AdId(node.needed("id")),
        new AdSetId(node.needed("adset_id")),
        new CampaignId(node.needed("campaign_id")),
        node.text("name").orElse(""),
        StatusWire.configured(node),
        StatusWire.effective(node),
        creative(node.in("creative")),
        node.time("created_time"),
        node.time("updated_time"),
        IssuesWire.issues(node),
        AdDetailsWire.details(node));
  }

  /// What makes an ad, its creative in the same call: one write instead of two.
  public static Params create(AdSetId adSet, List<ImageHash> images, AdSpec spec, String label) {
    return Params.none()
        .with("name", spec.name())
        .with("adset_id", adSet.value())
        .with("status", "PAUSED")
        .with("creative", CreativeWire.json(images, spec))
        .withAny("tracking_specs", TrackingWire.specs(spec))
        .and(LabelWire.params(label));
  }

  private static Ad.Creative creative(Node creative) {
    Node story = creative.in("object_story_spec");
    Node link = story.has("link_data") ? story.in("link_data") : story.in("video_data");
    Node button = link.in("call_to_action");
    return new Ad.Creative(
        creative.text("id"),
        link.text("message").or(() -> creative.text("body")),
        link.text("name").or(() -> link.text("title")).or(() -> creative.text("title")),
        link.text("link")
            .or(() -> button.in("value").text("link"))
            .or(() -> creative.text("link_url")),
        button.text("type").or(() -> creative.text("call_to_action_type")),
        link.text("image_hash")
            .or(() -> creative.text("image_hash"))
            .filter(h -> h.matches("[0-9a-f]{32}"))
            .map(ImageHash::new));
  }

  /// The hash of the only image in the answer to an upload, whose key is the file's name. Source:
  /// recorded answers `adimages_upload_*`.
  public static ImageHash uploaded(Node answer) {
    return answer
        .in("images")
        .objects()
        .findFirst()
        .flatMap(AdWire::hash)
        .orElseThrow(() -> new UnreadableAnswer("no image"));
  }

  /// The hash of an image of several in the answer to an upload; empty when Meta does not speak of
  /// it.
  public static Optional<ImageHash> uploaded(Node answer, String fileName) {
    return hash(answer.in("images").in(fileName));
  }

  private static Optional<ImageHash> hash(Node image) {
    return image.text("hash").filter(h -> h.matches("[0-9a-f]{32}")).map(ImageHash::new);
  }
}
