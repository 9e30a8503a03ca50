package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import tools.jackson.databind.JsonNode;

/// Which placements exist and go together. Source: Meta, "Placement targeting" page, with observed
/// removals.
public final class Placements {
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "publisher_platforms",
              Set.of(
                  "facebook", "instagram", "threads", "messenger", "audience_network", "whatsapp"),
          "device_platforms", Set.of("mobile", "desktop", "connected_tv"),
          "facebook_positions",
              Set.of(
                  "feed",
                  "right_hand_column",
                  "marketplace",
                  "story",
                  "search",
                  "instream_video",
                  "facebook_reels",
                  "facebook_reels_overlay",
                  "profile_feed",
                  "notification",
                  "biz_disco_feed"),
          "instagram_positions",
              Set.of(
                  "stream",
                  "story",
                  "explore_home",
                  "reels",
                  "profile_feed",
                  "ig_search",
                  "profile_reels"),
          "threads_positions", Set.of("threads_stream"),
          "messenger_positions", Set.of("story", "sponsored_messages"),
          "audience_network_positions", Set.of("classic", "rewarded_video"),
          "whatsapp_positions", Set.of("status"),
          "brand_safety_content_filter_levels",
              Set.of(
                  "FACEBOOK_RELAXED",
                  "FACEBOOK_STANDARD",
                  "FACEBOOK_STRICT",
                  "AN_RELAXED",
                  "AN_STANDARD",
                  "AN_STRICT",
                  "FEED_RELAXED",
                  "FEED_STANDARD",
                  "FEED_STRICT"));

  private Placements() {}

  static void check(JsonNode targeting) {
    if (TargetingRules.words(targeting, "facebook_positions").contains("video_feeds")) {
      throw removed(2490562, "video_feeds", "facebook_positions");
    }
    if (TargetingRules.words(targeting, "instagram_positions").contains("explore")) {
      throw removed(2490589, "explore", "instagram_positions");
    }
    ALLOWED.forEach((key, allowed) -> {
      if (targeting.has(key) && !targeting.path(key).isArray()) {
        throw TargetingRules.invalid(key + " must be an array", key);
      }
      for (String word : TargetingRules.words(targeting, key)) {
        if (!allowed.contains(word)) {
          throw TargetingRules.invalid("Invalid value " + word + " for " + key, key);
        }
      }
    });
    platforms(targeting);
    facebook(targeting);
    others(targeting);
  }

  private static void platforms(JsonNode targeting) {
    Set<String> platforms = TargetingRules.words(targeting, "publisher_platforms");
    if (platforms.equals(Set.of("audience_network"))) {
      throw TargetingRules.invalid(
          "audience_network cannot be the only platform", "publisher_platforms");
    }
    if (platforms.contains("instagram") && desktopOnly(targeting)) {
      throw TargetingRules.invalid("instagram cannot be shown on desktop only", "device_platforms");
    }
  }

  private static void facebook(JsonNode targeting) {
    Set<String> facebook = shown(targeting, "facebook");
    for (String needsFeed : List.of("marketplace", "search", "profile_feed", "notification")) {
      if (facebook.contains(needsFeed) && !facebook.contains("feed")) {
        throw TargetingRules.invalid(needsFeed + " needs the feed placement", "facebook_positions");
      }
    }
    for (String platform : List.of("facebook", "messenger")) {
      String stories = platform + "_positions";
      if (shown(targeting, platform).contains("story")) {
        boolean beside =
            facebook.contains("feed") || shown(targeting, "instagram").contains("story");
        if (!beside) {
          throw TargetingRules.invalid(
              "story needs the facebook feed or the instagram story", stories);
        }
        if (TargetingRules.words(targeting, stories).contains("story") && desktopOnly(targeting)) {
          throw TargetingRules.invalid("story is shown on mobile devices only", stories);
        }
      }
    }
  }

  private static void others(JsonNode targeting) {
    Set<String> platforms = TargetingRules.words(targeting, "publisher_platforms");
    Set<String> instagram = shown(targeting, "instagram");
    if (instagram.contains("ig_search") && !instagram.contains("explore_home")) {
      // Reported for copies of old ad sets; which combination gives it today is unverified.
      throw Failure.refused(
              2490392,
              "Placement missing",
              "This combination of placements also needs Instagram Explore.")
          .blaming("targeting", "instagram_positions")
          .thrown();
    }
    if (shown(targeting, "threads").contains("threads_stream")
        && !(instagram.contains("stream")
            && platforms.containsAll(Set.of("threads", "instagram")))) {
      throw TargetingRules.invalid(
          "threads_stream needs the instagram stream and both platforms", "threads_positions");
    }
    if (shown(targeting, "whatsapp").contains("status") && !instagram.contains("story")) {
      throw TargetingRules.invalid("status needs the instagram story", "whatsapp_positions");
    }
    boolean sponsored =
        TargetingRules.words(targeting, "messenger_positions").contains("sponsored_messages");
    boolean alone =
        TargetingRules.words(targeting, "messenger_positions").size() == 1
            && (platforms.isEmpty() || platforms.equals(Set.of("messenger")));
    if (sponsored && !alone) {
      throw TargetingRules.invalid(
          "sponsored_messages cannot be combined with other placements", "messenger_positions");
    }
  }

  // Documented: a platform without its positions has all of them.
  private static Set<String> shown(JsonNode targeting, String platform) {
    String key = platform + "_positions";
    boolean whole =
        !targeting.has(key)
            && TargetingRules.words(targeting, "publisher_platforms").contains(platform);
    return whole ? ALLOWED.getOrDefault(key, Set.of()) : TargetingRules.words(targeting, key);
  }

  private static boolean desktopOnly(JsonNode targeting) {
    return TargetingRules.words(targeting, "device_platforms").equals(Set.of("desktop"));
  }

  private static metrix.simulator.protocol.GraphError removed(
      int subcode, String position, String key) {
    return Failure.refused(
            subcode,
            "Placement is no longer available",
            "The placement " + position + " is no longer available. Remove it.")
        .blaming("targeting", key)
        .thrown();
  }
}
