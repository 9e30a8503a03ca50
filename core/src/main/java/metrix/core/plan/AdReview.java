package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.model.AdContent;
import metrix.model.AdSpec;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.CreativeFeature;
import metrix.model.Enhancements;
import metrix.model.Wording;

/// Says what an ad will be, field by field, for the person who reviews the plan.
final class AdReview {
  private final List<FieldChange> lines = new ArrayList<>();

  private AdReview() {}

  /// The lines of an ad.
  ///
  /// @param images names of its images, in their order
  static List<FieldChange> lines(AdSpec spec, List<String> images) {
    AdReview review = new AdReview();
    review.all(spec, images);
    return List.copyOf(review.lines);
  }

  private void all(AdSpec spec, List<String> images) {
    add("page_id", "Page", spec.page().value());
    spec.instagramUser().ifPresent(user -> add("instagram_user_id", "Instagram", user));
    switch (spec.content()) {
      case AdContent.OneImage(var wording, var target, var button, var shown) -> {
        add("image", "Image", images.getFirst());
        wording(wording);
        opens(target, button, shown);
      }
      case AdContent.Carousel(var text, var cards, var shown, var endCard) -> {
        add("format", "Format", "Carousel of %d cards".formatted(cards.size()));
        add("message", "Primary text", text);
        for (int i = 0; i < cards.size(); i++) {
          card(i + 1, cards.get(i), images.get(i));
        }
        shown.ifPresent(s -> add("caption", "Shown address", s));
        add("multi_share_end_card", "End card", endCard ? "yes" : "no");
      }
      case AdContent.Flexible(var count, var wording, var target, var button, var shown) -> {
        add("format", "Format", "Flexible: Meta combines %d images and the texts".formatted(count));
        images.forEach(image -> add("image", "Image", image));
        wording(wording);
        opens(target, button, shown);
      }
      case AdContent.ExistingCreative(var id) -> add("creative_id", "Creative", id);
      case AdContent.ExistingPost(var id) -> add("object_story_id", "Post", id);
    }
    add("url_tags", "URL parameters", spec.urlParameters());
    spec.pixel().ifPresent(p -> add("tracking_specs", "Pixel", p.value()));
    spec.authorization().ifPresent(a -> add("authorization_category", "Authorization", a.name()));
    if (!(spec.content() instanceof AdContent.ExistingCreative)) {
      add("creative_features_spec", "Changes by Meta", enhancements(spec.enhancements()));
    }
    add("status", "Status", "PAUSED");
  }

  private void wording(Wording wording) {
    wording.primary().forEach(text -> add("message", "Primary text", text));
    wording.headlines().forEach(text -> add("name", "Headline", text));
    wording.descriptions().forEach(text -> add("description", "Description", text));
  }

  private void opens(ClickTarget target, CallToAction button, Optional<String> shown) {
    add("call_to_action", "Call to action", button.label());
    add("link", label(target), text(target));
    shown.ifPresent(s -> add("caption", "Shown address", s));
  }

  private void card(int number, AdContent.Card card, String image) {
    String says =
        List.of(card.headline(), card.description()).stream()
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(": "));
    add(
        "child_attachments",
        "Card " + number,
        "%s%s → %s (%s)"
            .formatted(
                image,
                says.isEmpty() ? "" : ", " + says,
                text(card.target()),
                card.button().label()));
  }

  /// What is opened, in a word.
  static String label(ClickTarget target) {
    return switch (target) {
      case ClickTarget.Website _ -> "Website";
      case ClickTarget.LeadForm _ -> "Lead form";
      case ClickTarget.App _ -> "App";
      case ClickTarget.Chat _ -> "Chat";
      case ClickTarget.Call _ -> "Phone";
    };
  }

  /// What exactly is opened.
  static String text(ClickTarget target) {
    return switch (target) {
      case ClickTarget.Website(var link) -> link.toString();
      case ClickTarget.LeadForm(var id) -> id;
      case ClickTarget.App(var store, var id) -> store + id.map(i -> " (app " + i + ")").orElse("");
      case ClickTarget.Chat(var with) ->
          with == ClickTarget.Messenger.MESSENGER ? "Messenger" : "WhatsApp";
      case ClickTarget.Call(var number) -> number;
    };
  }

  private static String enhancements(Enhancements enhancements) {
    return enhancements.wanted().isEmpty()
        ? "none"
        : enhancements.wanted().stream()
            .map(CreativeFeature::word)
            .collect(Collectors.joining(", "));
  }

  private void add(String field, String label, String after) {
    if (!after.isEmpty()) {
      lines.add(FieldChange.fresh(field, label, after));
    }
  }
}
