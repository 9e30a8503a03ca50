package metrix.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where Meta shows ads, with the positions there. Source: Meta, placement targeting page, copy of
/// 2026-09-12, without the positions that Meta was seen to refuse (`video_feeds`, `explore`).
public enum Platform {
  FACEBOOK,
  INSTAGRAM,
  THREADS,
  MESSENGER,
  AUDIENCE_NETWORK,
  WHATSAPP;

  /// Meta's name, as in `publisher_platforms`.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Meta's names of its positions.
  public List<String> positions() {
    return switch (this) {
      case FACEBOOK ->
          List.of(
              "feed",
              "right_hand_column",
              "marketplace",
              "story",
              "search",
              "instream_video",
              "facebook_reels",
              "facebook_reels_overlay",
              "profile_feed",
              "notification");
      case INSTAGRAM ->
          List.of(
              "stream",
              "story",
              "explore_home",
              "reels",
              "profile_feed",
              "ig_search",
              "profile_reels");
      case THREADS -> List.of("threads_stream");
      case MESSENGER -> List.of("story", "sponsored_messages");
      case AUDIENCE_NETWORK -> List.of("classic", "rewarded_video");
      case WHATSAPP -> List.of("status");
    };
  }

  /// The platform of a name, in any case.
  public static Optional<Platform> parse(String text) {
    return Arrays.stream(values()).filter(p -> p.wire().equalsIgnoreCase(text.strip())).findFirst();
  }
}
