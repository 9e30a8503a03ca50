package metrix.simulator.edge.preview;

import tools.jackson.databind.JsonNode;

/// A placement that a preview imitates: how large its frame is, and what it can show.
///
/// The size of the desktop feed is recorded; the others, and which formats want a video, are
/// unverified.
record Format(String name, int width, int height) {
  static Format of(String name) {
    if (name.startsWith("DESKTOP_FEED")) {
      return new Format(name, 540, 690);
    }
    if (name.startsWith("RIGHT_COLUMN")) {
      return new Format(name, 280, 340);
    }
    if (tall(name)) {
      return new Format(name, 320, 570);
    }
    return name.contains("DESKTOP") || name.endsWith("_WEB")
        ? new Format(name, 540, 690)
        : new Format(name, 340, 560);
  }

  /// Whether the picture fills the frame, with the words on top of it.
  static boolean tall(String name) {
    return name.contains("STORY") || name.contains("REELS") || name.contains("STATUS");
  }

  boolean shows(JsonNode creative) {
    if (name.startsWith("JOB_BROWSER") || name.startsWith("INSTANT_ARTICLE")) {
      // Placements that Meta has closed.
      return false;
    }
    if (name.contains("LEAD_GEN")) {
      return creative.toString().contains("lead_gen_form_id");
    }
    boolean wantsVideo =
        (name.contains("INSTREAM_VIDEO") && !name.equals("INSTREAM_VIDEO_IMAGE"))
            || name.contains("REWARDED_VIDEO")
            || name.startsWith("SUGGESTED_VIDEO");
    return !wantsVideo || video(creative);
  }

  private static boolean video(JsonNode creative) {
    return creative.path("object_story_spec").has("video_data")
        || creative.has("video_id")
        || !creative.path("asset_feed_spec").path("videos").isEmpty();
  }
}
