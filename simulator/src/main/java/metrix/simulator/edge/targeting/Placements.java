package metrix.simulator.edge.targeting;

import java.util.HashSet;
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
          "whatsapp_positions", Set.of("status"));

  private Placements() {}

  static void check(JsonNode targeting) {
    if (words(targeting, "facebook_positions").contains("video_feeds")) {
      throw removed(2490562, "video_feeds", "facebook_positions");
    }
    if (words(targeting, "instagram_positions").contains("explore")) {
      throw removed(2490589, "explore", "instagram_positions");
    }
    ALLOWED.forEach((key, allowed) -> {
      for (String word : words(targeting, key)) {
        if (!allowed.contains(word)) {
          throw TargetingRules.invalid("Invalid value " + word + " for " + key, key);
        }
      }
    });
    Set<String> platforms = words(targeting, "publisher_platforms");
    Set<String> facebook = words(targeting, "facebook_positions");
    Set<String> instagram = words(targeting, "instagram_positions");
    if (platforms.equals(Set.of("audience_network"))) {
      throw TargetingRules.invalid(
          "audience_network cannot be the only platform", "publisher_platforms");
    }
    if (platforms.equals(Set.of("instagram"))
        && words(targeting, "device_platforms").equals(Set.of("desktop"))) {
      throw TargetingRules.invalid("instagram cannot be shown on desktop only", "device_platforms");
    }
    for (String needsFeed : List.of("marketplace", "search", "profile_feed", "notification")) {
      if (facebook.contains(needsFeed) && !facebook.contains("feed")) {
        throw TargetingRules.invalid(needsFeed + " needs the feed placement", "facebook_positions");
      }
    }
    if (facebook.contains("story") && !facebook.contains("feed") && !instagram.contains("story")) {
      throw TargetingRules.invalid(
          "story needs the facebook feed or the instagram story", "facebook_positions");
    }
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

  private static Set<String> words(JsonNode targeting, String key) {
    Set<String> words = new HashSet<>();
    targeting.path(key).forEach(word -> words.add(word.asString("")));
    return words;
  }
}
