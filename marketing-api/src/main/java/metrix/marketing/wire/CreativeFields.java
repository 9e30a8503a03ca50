package metrix.marketing.wire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of a creative that matter when a new one is made after it. What Meta derives from
/// them, such as the id of the post, the thumbnail or the first text, is not among them. Source:
/// AdCreative of the v25.0 specs, fields and parameters of `adcreatives`.
final class CreativeFields {
  /// Can be read and written.
  static final List<String> WRITABLE =
      List.of(
          "object_story_spec",
          "asset_feed_spec",
          "degrees_of_freedom_spec",
          "contextual_multi_ads",
          "url_tags",
          "object_story_id",
          "source_instagram_media_id",
          "source_facebook_post_id",
          "instagram_user_id",
          "authorization_category",
          "destination_spec",
          "product_set_id",
          "template_url",
          "template_url_spec",
          "platform_customizations",
          "portrait_customizations",
          "branded_content",
          "branded_content_sponsor_page_id",
          "facebook_branded_content",
          "instagram_branded_content",
          "media_sourcing_spec",
          "creative_sourcing_spec",
          "interactive_components_spec",
          "playable_asset_id",
          "regional_regulation_disclaimer_spec",
          "ad_disclaimer_spec",
          "page_welcome_message",
          "existing_post_title",
          "applink_treatment",
          "bundle_folder_id",
          "categorization_criteria",
          "category_media_source",
          "destination_set_id",
          "dynamic_ad_voice",
          "format_transformation_spec",
          "image_crops",
          "marketing_message_structured_spec",
          "omnichannel_link_spec",
          "place_page_set_id",
          "product_suggestion_settings",
          "recommender_settings",
          "call_to_action");

  /// Those that are texts, whatever stands in them.
  static final Set<String> TEXTS =
      Set.of(
          "name",
          "url_tags",
          "object_story_id",
          "source_instagram_media_id",
          "source_facebook_post_id",
          "instagram_user_id",
          "authorization_category",
          "product_set_id",
          "template_url",
          "branded_content_sponsor_page_id",
          "playable_asset_id",
          "page_welcome_message",
          "existing_post_title",
          "applink_treatment",
          "bundle_folder_id",
          "categorization_criteria",
          "category_media_source",
          "destination_set_id",
          "dynamic_ad_voice",
          "place_page_set_id");

  /// Can be read only, and is more than Meta's own reckoning from the others.
  static final List<String> READ_ONLY =
      List.of(
          "link_deep_link_url",
          "link_destination_display_url",
          "messenger_sponsored_message",
          "photo_album_source_object_story_id",
          "collaborative_ads_lsb_image_bank_id",
          "product_data",
          "adlabels");

  private CreativeFields() {}

  /// What to ask for.
  static String all() {
    return String.join(
        ",", Stream.of(List.of("id", "name"), WRITABLE, READ_ONLY).flatMap(List::stream).toList());
  }
}
