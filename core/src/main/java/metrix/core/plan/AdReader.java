package metrix.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AdSpec;
import metrix.model.Enhancements;
import metrix.model.ImageHash;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.rules.AdTexts;
import metrix.rules.Advantage;
import metrix.rules.Names;
import metrix.rules.Pictures;

/// Reads what a user typed about an ad.
final class AdReader {
  private static final String PATH = "ad";
  private static final String HASH = "hash:";

  private AdReader() {}

  /// What was read: the ad, and its images in the order in which its content shows them.
  record AdPart(AdSpec spec, List<Picture> pictures) {
    AdPart {
      pictures = List.copyOf(pictures);
    }

    /// The same ad, of a campaign about social issues, elections or politics.
    AdPart political() {
      return new AdPart(spec.political(), pictures);
    }
  }

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
    Optional<ContentReader.ContentPart> content = new ContentReader(form, images, problems).read();
    Optional<String> instagram = instagram(form.creative().instagram().strip(), problems);
    problems.addAll(AdTexts.parameters(form.urlParameters(), PATH + ".urlParameters"));
    Optional<Enhancements> enhancements =
        problems.take(Advantage.read(form.creative().enhancements(), PATH + ".enhancements"));
    if (problems.errors() > before || page.isEmpty()) {
      return Optional.empty();
    }
    AdSpec spec =
        new AdSpec(
            name.orElseThrow(),
            page.get(),
            instagram,
            content.orElseThrow().content(),
            form.urlParameters().strip(),
            pixel,
            enhancements.orElseThrow(),
            Optional.empty());
    return Optional.of(new AdPart(spec, content.get().pictures()));
  }

  private static Optional<String> instagram(String typed, RowProblems problems) {
    if (!typed.isEmpty() && !ObjectId.isDigits(typed)) {
      problems.error(
          PATH + ".instagram",
          "“%s” is not the id of an Instagram account.".formatted(typed),
          "Write its id, digits only, not its name.");
    }
    return Optional.of(typed).filter(ObjectId::isDigits);
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

  /// An image of the draft by its name, or one of Meta's by its hash.
  static Optional<Picture> picture(
      String typed, String at, Map<String, ImageFile> images, RowProblems problems) {
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
    file.ifPresent(f -> {
      f.advice().forEach(a -> problems.warning(at, a, "Go on if it is meant."));
      problems.addAll(Pictures.shape(f.width(), f.height(), f.name(), at));
    });
    return file.map(Picture.Dropped::new);
  }
}
