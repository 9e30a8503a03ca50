package metrix.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.model.Checked;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.Problem;

/// The rules for where ads are shown. Source: Meta, placement targeting page, copy of 2026-09-12,
/// with the removals that public clients met.
public final class PlacementRules {
  private static final Map<String, String> GONE =
      Map.of(
          "facebook:video_feeds", "Meta has taken it away (2490562).",
          "instagram:explore", "Meta has taken it away (2490589); explore_home is what is left.",
          "instagram:shop", "Meta has taken it away.",
          "messenger:messenger_home", "Meta has taken it away.");
  private static final List<String> NEED_FEED =
      List.of("marketplace", "search", "profile_feed", "notification");

  private PlacementRules() {}

  /// Reads `auto`, or a list such as `facebook:feed;instagram:story;audience_network`; empty text
  /// is `auto`.
  public static Checked<Placements> read(String typed, String at) {
    List<Problem> problems = new ArrayList<>();
    Map<Platform, Set<String>> chosen = new EnumMap<>(Platform.class);
    for (String item : typed.toLowerCase(Locale.ROOT).split("[;,\\n]", -1)) {
      String word = item.strip().replaceAll("\\s*:\\s*", ":");
      if (!word.isEmpty() && !word.equals("auto")) {
        take(word, chosen, at, problems);
      }
    }
    if (!chosen.isEmpty()
        && typed.toLowerCase(Locale.ROOT).matches("(?s)(.*[;,\\n])?\\s*auto\\s*([;,\\n].*)?")) {
      problems.add(
          Problem.error(at, "“auto” and placements are both named.", "Keep one of the two."));
    }
    Placements placements =
        new Placements(
            chosen.entrySet().stream()
                .map(e -> new OnPlatform(e.getKey(), positions(e.getKey(), e.getValue())))
                .toList());
    if (problems.stream().noneMatch(Problem::isError)) {
      together(placements, at, problems);
    }
    return Checked.of(placements, problems);
  }

  private static void take(
      String word, Map<Platform, Set<String>> chosen, String at, List<Problem> problems) {
    String[] parts = word.split(":", 2);
    Optional<Platform> platform = Platform.parse(parts[0]);
    boolean known =
        platform.filter(p -> parts.length == 1 || p.positions().contains(parts[1])).isPresent();
    if (!known) {
      problems.add(
          Problem.error(
              at,
              "There is no placement “%s”. %s".formatted(word, GONE.getOrDefault(word, "")).strip(),
              platform
                  .map(p ->
                      "Choose of %s: %s.".formatted(p.wire(), String.join(", ", p.positions())))
                  .orElse(
                      "Write auto, or platforms and positions such as facebook:feed;instagram:story.")));
      return;
    }
    Set<String> positions =
        chosen.computeIfAbsent(platform.orElseThrow(), _ -> new LinkedHashSet<>());
    positions.addAll(parts.length == 1 ? platform.get().positions() : List.of(parts[1]));
  }

  /// A whole platform is said by naming no position of it.
  private static List<String> positions(Platform platform, Set<String> chosen) {
    return chosen.size() == platform.positions().size() ? List.of() : List.copyOf(chosen);
  }

  private static void together(Placements placements, String at, List<Problem> problems) {
    Shown shown = new Shown(placements);
    if (placements.chosen().size() == 1 && shown.on(Platform.AUDIENCE_NETWORK)) {
      problems.add(refused(at, "audience_network", "another platform"));
    }
    boolean stories = shown.at(Platform.FACEBOOK, "feed") || shown.at(Platform.INSTAGRAM, "story");
    for (Platform platform : List.of(Platform.FACEBOOK, Platform.MESSENGER)) {
      if (shown.at(platform, "story") && !stories) {
        problems.add(refused(at, platform.wire() + ":story", "facebook:feed or instagram:story"));
      }
    }
    NEED_FEED.stream()
        .filter(p -> shown.at(Platform.FACEBOOK, p) && !shown.at(Platform.FACEBOOK, "feed"))
        .forEach(p -> problems.add(refused(at, "facebook:" + p, "facebook:feed")));
    if (shown.on(Platform.THREADS) && !shown.at(Platform.INSTAGRAM, "stream")) {
      problems.add(refused(at, "threads", "instagram:stream"));
    }
    if (shown.on(Platform.WHATSAPP) && !shown.at(Platform.INSTAGRAM, "story")) {
      problems.add(refused(at, "whatsapp", "instagram:story"));
    }
    boolean sponsored = shown.named(Platform.MESSENGER, "sponsored_messages");
    if (sponsored && !placements.toString().equals("messenger:sponsored_messages")) {
      problems.add(
          Problem.error(
              at,
              "Sponsored messages go with no other placement.",
              "Give them an ad set of their own."));
    }
    if (shown.named(Platform.INSTAGRAM, "ig_search")
        && !shown.at(Platform.INSTAGRAM, "explore_home")) {
      problems.add(
          Problem.warning(
              at,
              "Some ad sets with instagram:ig_search were refused without instagram:explore_home.",
              "Go on: Meta will decide. Or name both."));
    }
  }

  private static Problem refused(String at, String what, String beside) {
    return Problem.error(
        at,
        "Meta shows ads in %s only together with %s.".formatted(what, beside),
        "Name both, or leave %s out.".formatted(what));
  }

  /// Where ads are shown, whether said position by position or by the whole platform.
  private record Shown(Placements placements) {
    boolean on(Platform platform) {
      return placements.chosen().stream().anyMatch(o -> o.platform() == platform);
    }

    boolean at(Platform platform, String position) {
      return placements.chosen().stream()
          .anyMatch(o ->
              o.platform() == platform
                  && (o.positions().isEmpty() || o.positions().contains(position)));
    }

    boolean named(Platform platform, String position) {
      return placements.chosen().stream()
          .anyMatch(o -> o.platform() == platform && o.positions().contains(position));
    }
  }
}
