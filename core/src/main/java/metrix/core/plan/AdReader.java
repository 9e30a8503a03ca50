package metrix.core.plan;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AdSpec;
import metrix.model.CallToAction;
import metrix.model.ImageHash;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.rules.AdTexts;
import metrix.rules.Names;
import metrix.rules.WebLinks;

/// Reads what a user typed about an ad.
final class AdReader {
  private static final String PATH = "ad";
  private static final String HASH = "hash:";

  private AdReader() {}

  /// What was read: the ad, and its image from the draft or from Meta.
  record AdPart(AdSpec spec, Picture picture) {}

  /// The image of an ad.
  sealed interface Picture {
    /// One of the draft's.
    record Dropped(ImageFile file) implements Picture {}

    /// One that Meta has.
    record AtMeta(ImageHash hash) implements Picture {}
  }

  /// The ad; empty when a problem stands in its way.
  static Optional<AdPart> read(
      AdForm form,
      Optional<PageId> page,
      Optional<PixelId> pixel,
      Map<String, ImageFile> images,
      RowProblems problems) {
    long before = problems.errors();
    Optional<String> name = problems.take(Names.read(form.name(), "ad", PATH + ".name"));
    if (page.isEmpty() && form.pageId().isBlank()) {
      problems.error(
          PATH + ".pageId", "No Page is chosen.", "Choose the Page that the ad speaks as.");
    }
    Optional<Picture> picture = picture(form.imageName().strip(), images, problems);
    problems.addAll(AdTexts.check(form.primaryText(), form.headline(), form.description(), PATH));
    Optional<CallToAction> button =
        form.callToAction().isBlank()
            ? Optional.of(CallToAction.LEARN_MORE)
            : problems.choice(
                form.callToAction(), CallToAction.class, PATH + ".callToAction", "call to action");
    Optional<URI> website = problems.take(WebLinks.read(form.websiteUrl(), PATH + ".websiteUrl"));
    problems.addAll(AdTexts.parameters(form.urlParameters(), PATH + ".urlParameters"));
    if (problems.errors() > before || page.isEmpty()) {
      return Optional.empty();
    }
    AdSpec spec =
        new AdSpec(
            name.orElseThrow(),
            page.get(),
            form.primaryText().strip(),
            form.headline().strip(),
            form.description().strip(),
            button.orElseThrow(),
            website.orElseThrow(),
            form.urlParameters().strip(),
            pixel,
            Optional.empty());
    return Optional.of(new AdPart(spec, picture.orElseThrow()));
  }

  /// The Page of a row: its own, else the one chosen for all.
  static Optional<PageId> page(AdForm form, Optional<PageId> chosen, RowProblems problems) {
    String typed = form.pageId().strip();
    if (typed.isEmpty()) {
      return chosen;
    }
    if (!ObjectId.isDigits(typed)) {
      problems.error(
          PATH + ".pageId",
          "“%s” is not the id of a Page.".formatted(typed),
          "A Page's id has digits only; choose it from the list.");
      return Optional.empty();
    }
    return Optional.of(new PageId(typed));
  }

  /// The pixel of a row: its own, else the one chosen for all.
  static Optional<PixelId> pixel(AdForm form, Optional<PixelId> chosen, RowProblems problems) {
    String typed = form.pixelId().orElse("").strip();
    if (typed.isEmpty()) {
      return chosen;
    }
    if (!ObjectId.isDigits(typed)) {
      problems.error(
          PATH + ".pixelId",
          "“%s” is not the id of a pixel.".formatted(typed),
          "A pixel's id has digits only; choose it from the list.");
      return Optional.empty();
    }
    return Optional.of(new PixelId(typed));
  }

  private static Optional<Picture> picture(
      String typed, Map<String, ImageFile> images, RowProblems problems) {
    String at = PATH + ".image";
    if (typed.isEmpty()) {
      problems.error(at, "The ad has no image.", "Add a JPEG or PNG file.");
      return Optional.empty();
    }
    if (typed.startsWith(HASH)) {
      String hash = typed.substring(HASH.length());
      if (!hash.matches("[0-9a-f]{32}")) {
        problems.error(
            at,
            "“%s” is not an image hash of Meta.".formatted(typed),
            "Write hash: and 32 digits from 0 to f, or the name of a file.");
        return Optional.empty();
      }
      return Optional.of(new Picture.AtMeta(new ImageHash(hash)));
    }
    Optional<ImageFile> file = Optional.ofNullable(images.get(typed));
    if (file.isEmpty()) {
      problems.error(
          at,
          "There is no usable image named “%s”.".formatted(typed),
          "Add the file, or correct the name.");
    }
    file.ifPresent(f -> f.advice().forEach(a -> problems.warning(at, a, "Go on if it is meant.")));
    return file.map(Picture.Dropped::new);
  }
}
