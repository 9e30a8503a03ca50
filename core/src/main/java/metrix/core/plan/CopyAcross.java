package metrix.core.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.Carried;
import metrix.model.CopySpec;
import metrix.model.ImageHash;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;

/// What a copy in another account names that belongs to the old one: refused where it cannot go
/// along, told where only Meta knows. Source: Meta, references of ad set, creative and image,
/// copies of 2026-09-12.
record CopyAcross(Originals originals, List<Problem> problems) {
  private static final Pattern AUDIENCES =
      Pattern.compile("\"(?:excluded_)?custom_audiences\"\\s*:\\s*\\[\\s*\\{");
  private static final Pattern PIXELS =
      Pattern.compile("\"(?:pixel_id|fb_pixel)\"\\s*:\\s*\\[?\\s*\"?(\\d+)");
  private static final Pattern PAGES = Pattern.compile("\"page_id\"\\s*:\\s*\"?(\\d+)");
  private static final Pattern IMAGES =
      Pattern.compile("\"(?:image_hash|hash|thumbnail_hash)\"\\s*:\\s*\"([0-9a-f]{32})\"");
  private static final Pattern VIDEOS = Pattern.compile("\"video_id\"\\s*:\\s*\"?\\d+");
  private static final Pattern OWN =
      Pattern.compile(
          "\"(custom_conversion_id|product_set_id|product_catalog_id|offline_conversion_data_set_id"
              + "|pixel_rule|product_set)\"");
  private static final Pattern INSTAGRAM =
      Pattern.compile("\"instagram_user_id\"\\s*:\\s*\"?(\\d+)");

  /// Adds what stands in the way.
  void check(CopySpec spec) {
    String text =
        fields(spec)
            .map(c -> "\"" + c.field() + "\":" + c.value())
            .collect(Collectors.joining(","));
    if (AUDIENCES.matcher(text).find()) {
      refuse(
          spec,
          "targeting",
          "aims at custom audiences, which belong to its account",
          "Share them with the other account and duplicate without them, or take them out.");
    }
    found(PIXELS, text).stream()
        .filter(pixel -> !originals.pixels().contains(new PixelId(pixel)))
        .forEach(pixel ->
            refuse(
                spec,
                "pixel",
                "counts events of the pixel " + pixel + ", which the other account does not have",
                "Share the pixel with the other account in Meta's business settings."));
    pages(spec, text)
        .filter(page -> !originals.pages().contains(new PageId(page)))
        .forEach(page ->
            refuse(
                spec,
                "page",
                "speaks as the Page " + page + ", which the other account may not promote",
                "Give the other account that right in Meta's business settings."));
    if (VIDEOS.matcher(text).find()) {
      refuse(
          spec,
          "video",
          "shows a video, and videos belong to their account",
          "Upload it in the other account and make the ad there.");
    }
    found(OWN, text)
        .forEach(field ->
            refuse(
                spec,
                field,
                "names something that belongs to its account (%s)".formatted(field),
                "Make that in the other account, and the copy by a launch."));
    found(INSTAGRAM, text)
        .forEach(user ->
            problems.add(
                Problem.warning(
                    spec.source().value() + ".instagram",
                    "“%s” speaks as the Instagram account %s.".formatted(spec.name(), user),
                    "Meta refuses it unless that is assigned to the other ad account.")));
  }

  /// The images that must come along.
  static Set<ImageHash> images(CopySpec spec) {
    Set<ImageHash> all = new LinkedHashSet<>();
    spec.creative()
        .ifPresent(creative ->
            creative.carried().stream()
                .flatMap(c -> found(IMAGES, c.value()).stream())
                .map(ImageHash::new)
                .forEach(all::add));
    return all;
  }

  private static Stream<Carried> fields(CopySpec spec) {
    return Stream.concat(
        spec.carried().stream(), spec.creative().stream().flatMap(c -> c.carried().stream()));
  }

  private static Stream<String> pages(CopySpec spec, String text) {
    Optional<String> post =
        fields(spec)
            .filter(c -> c.field().equals("object_story_id"))
            .map(c -> c.value().replaceFirst("_.*", ""))
            .findFirst();
    return Stream.concat(found(PAGES, text).stream(), post.stream()).distinct();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1)).distinct().toList();
  }

  private void refuse(CopySpec spec, String field, String why, String fix) {
    problems.add(
        Problem.error(
            spec.source().value() + "." + field, "“%s” %s.".formatted(spec.name(), why), fix));
  }
}
