package metrix.core.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import metrix.core.media.ImageFile;
import metrix.core.plan.AdReader.Picture;
import metrix.model.AdContent;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.ObjectId;
import metrix.model.Wording;
import metrix.rules.AdTexts;
import metrix.rules.DisplayLinks;
import metrix.rules.Lines;
import metrix.rules.Pictures;

/// Reads what a user typed about what an ad shows: its format, images, texts and what it opens.
record ContentReader(AdForm form, Map<String, ImageFile> images, RowProblems problems) {
  private static final String PATH = "ad";
  private static final String FORMAT = PATH + ".format";

  /// What was read: the content, and its images in their order.
  record ContentPart(AdContent content, List<Picture> pictures) {}

  /// The content; empty when a problem stands in its way.
  Optional<ContentPart> read() {
    CreativeForm more = form.creative();
    if (!more.existingCreative().isBlank() || !more.existingPost().isBlank()) {
      return existing(more);
    }
    return switch (more.format().strip().toLowerCase(Locale.ROOT)) {
      case "", "single" -> oneImage();
      case "carousel" -> carousel();
      case "flexible" -> flexible();
      default -> {
        problems.error(
            FORMAT,
            "“%s” is no format of an ad.".formatted(more.format().strip()),
            "Write carousel or flexible, or leave it empty for one image.");
        yield Optional.empty();
      }
    };
  }

  private Optional<ContentPart> oneImage() {
    if (form.images().size() > 1) {
      problems.error(
          PATH + ".image",
          "The ad has %d images, but no format that shows several.".formatted(form.images().size()),
          "Choose the format carousel or flexible, or keep one image.");
      return Optional.empty();
    }
    Optional<Shown> shown = shown(wording());
    Optional<List<Picture>> pictures = pictures(false);
    return both(
        shown,
        pictures,
        s -> new AdContent.OneImage(s.wording(), s.target(), s.button(), s.displayLink()));
  }

  private Optional<ContentPart> flexible() {
    problems.addAll(Pictures.flexible(form.images().size(), PATH + ".image"));
    Optional<Shown> shown = shown(wording());
    Optional<List<Picture>> pictures = pictures(false);
    return both(
        shown,
        pictures,
        s ->
            new AdContent.Flexible(
                form.images().size(), s.wording(), s.target(), s.button(), s.displayLink()));
  }

  /// What an ad shows beside its images.
  private record Shown(
      Wording wording, ClickTarget target, CallToAction button, Optional<String> displayLink) {}

  private Optional<Shown> shown(Wording wording) {
    problems.addAll(AdTexts.check(wording, PATH));
    TargetReader targets = new TargetReader(form, problems);
    Optional<ClickTarget> target = targets.one();
    Optional<CallToAction> button = target.flatMap(targets::button);
    Optional<Optional<String>> display = displayLink(target);
    return target.isPresent() && button.isPresent() && display.isPresent()
        ? Optional.of(new Shown(wording, target.get(), button.get(), display.get()))
        : Optional.empty();
  }

  private Optional<ContentPart> carousel() {
    int cards = form.images().size();
    problems.addAll(Pictures.cards(cards, PATH + ".image"));
    long before = problems.errors();
    List<String> headlines = perCard(form.headlines(), cards, "headline", PATH + ".headline");
    List<String> descriptions =
        perCard(form.descriptions(), cards, "description", PATH + ".description");
    if (form.primaryTexts().size() > 1) {
      problems.error(
          PATH + ".primaryText",
          "A carousel has one primary text; here are %d.".formatted(form.primaryTexts().size()),
          "Keep one; the cards have headlines and descriptions of their own.");
    }
    String primary = form.primaryTexts().stream().findFirst().orElse("").strip();
    problems.addAll(AdTexts.cards(primary, headlines, descriptions, PATH));
    TargetReader targets = new TargetReader(form, problems);
    List<ClickTarget> opened = targets.each(cards);
    Optional<CallToAction> button = opened.stream().findFirst().flatMap(targets::button);
    Optional<Optional<String>> display = displayLink(opened.stream().findFirst());
    Optional<List<Picture>> pictures = pictures(true);
    if (problems.errors() > before || opened.size() != cards || button.isEmpty()) {
      return Optional.empty();
    }
    List<AdContent.Card> all =
        IntStream.range(0, cards)
            .mapToObj(i ->
                new AdContent.Card(
                    headlines.get(i), descriptions.get(i), opened.get(i), button.get()))
            .toList();
    return both(
        display,
        pictures,
        shown -> new AdContent.Carousel(primary, all, shown, form.creative().endCard()));
  }

  private Optional<ContentPart> existing(CreativeForm more) {
    boolean both = !more.existingCreative().isBlank() && !more.existingPost().isBlank();
    boolean typed =
        !form.images().isEmpty() || !form.primaryTexts().isEmpty() || !form.headlines().isEmpty();
    if (both || typed) {
      problems.error(
          PATH + ".existing",
          "The ad takes a creative or a post that is there, and has %s as well."
              .formatted(both ? "the other" : "images or texts"),
          "Keep one of the two.");
      return Optional.empty();
    }
    String id = more.existingCreative().strip();
    String post = more.existingPost().strip();
    if (!id.isEmpty() && ObjectId.isDigits(id)) {
      return Optional.of(new ContentPart(new AdContent.ExistingCreative(id), List.of()));
    }
    if (post.matches("\\d{1,20}_\\d{1,20}")) {
      return Optional.of(new ContentPart(new AdContent.ExistingPost(post), List.of()));
    }
    problems.error(
        PATH + ".existing",
        "“%s” is no id of a creative or a post.".formatted(id.isEmpty() ? post : id),
        "A creative's id has digits only; a post's is that of its Page, _ and its own.");
    return Optional.empty();
  }

  private Wording wording() {
    return new Wording(
        filled(form.primaryTexts()), filled(form.headlines()), filled(form.descriptions()));
  }

  private static List<String> filled(List<String> texts) {
    return texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  /// One text for each card: as typed by place, or none at all.
  private List<String> perCard(List<String> typed, int cards, String what, String at) {
    if (typed.size() > cards || (typed.size() < cards && !typed.isEmpty())) {
      problems.error(
          at,
          "There are %d cards, but %d lines with a %s.".formatted(cards, typed.size(), what),
          "Write a line for each card, an empty one for a card without it.");
    }
    List<String> texts = new ArrayList<>(typed.stream().map(String::strip).limit(cards).toList());
    while (texts.size() < cards) {
      texts.add("");
    }
    return texts;
  }

  private Optional<Optional<String>> displayLink(Optional<ClickTarget> target) {
    Optional<URI> website =
        target.flatMap(
            t -> t instanceof ClickTarget.Website(URI link) ? Optional.of(link) : Optional.empty());
    if (target.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return problems.take(
        DisplayLinks.read(form.creative().displayLink(), website, PATH + ".displayLink"));
  }

  private Optional<List<Picture>> pictures(boolean besideEachOther) {
    String at = PATH + ".image";
    if (form.images().isEmpty()) {
      problems.error(at, "The ad has no image.", "Add a JPEG or PNG file.");
      return Optional.empty();
    }
    List<Picture> found = new ArrayList<>();
    for (int i = 0; i < form.images().size(); i++) {
      AdReader.picture(
              form.images().get(i).strip(), Lines.at(at, i, form.images().size()), images, problems)
          .ifPresent(found::add);
    }
    List<Double> ratios =
        found.stream()
            .filter(p -> p instanceof Picture.Dropped)
            .map(p -> ((Picture.Dropped) p).file())
            .map(f -> (double) f.width() / f.height())
            .toList();
    if (besideEachOther && ratios.size() > 1) {
      Pictures.alike(ratios, at).ifPresent(problems::add);
    }
    return found.size() == form.images().size() ? Optional.of(found) : Optional.empty();
  }

  private static <T> Optional<ContentPart> both(
      Optional<T> shown,
      Optional<List<Picture>> pictures,
      java.util.function.Function<T, AdContent> content) {
    return shown.flatMap(s -> pictures.map(p -> new ContentPart(content.apply(s), p)));
  }
}
