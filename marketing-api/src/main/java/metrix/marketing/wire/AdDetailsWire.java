package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.model.AdDetails;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative;

/// What an ad at Meta says beyond what a table shows. Source: Meta, ad and ad creative references,
/// copies of 2026-09-12.
final class AdDetailsWire {
  /// They come with the list that is read anyway, so they cost no call.
  static final String OF_CREATIVE =
      "url_tags,asset_feed_spec,instagram_user_id,object_story_id,product_set_id";

  private AdDetailsWire() {}

  static AdDetails details(Node ad) {
    Node creative = ad.in("creative");
    Node story = creative.in("object_story_spec");
    Optional<LiveCreative.Form> form =
        creative.text("id").map(_ -> LiveCreativeWire.form(creative, false));
    List<Said> says =
        form.map(f ->
                new CreativeTexts(
                        LiveCreativeWire.object(creative, "object_story_spec"),
                        LiveCreativeWire.object(creative, "asset_feed_spec"))
                    .says(f, creative.text("url_tags")))
            .orElse(List.of());
    return new AdDetails(
        form,
        says,
        story.text("page_id"),
        story.text("instagram_user_id").or(() -> creative.text("instagram_user_id")),
        story.in("link_data").in("call_to_action").in("value").text("lead_gen_form_id"),
        TrackingWire.pixel(ad),
        TrackingWire.held(ad));
  }
}
