package metrix.core.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.ImageStore;
import metrix.core.media.Images;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.LaunchRow;
import metrix.model.AdAccount;
import metrix.model.Checked;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;

/// The drafts of the user. Thread-safe.
public final class Drafts {
  private final DraftStore store;
  private final ImageStore images;
  private final InstantSource clock;
  private final Supplier<String> ids;
  // In memory is enough: every start of the program deletes the images of drafts.
  private final Map<Dropped, Instant> dropped = new ConcurrentHashMap<>();

  private record Dropped(String draft, String sha256) {}

  public Drafts(DraftStore store, ImageStore images, InstantSource clock, Supplier<String> ids) {
    this.store = store;
    this.images = images;
    this.clock = clock;
    this.ids = ids;
  }

  public Draft create(LaunchForm content) {
    Draft draft = new Draft(ids.get(), 1, clock.instant(), content, List.of());
    store.save(draft, 0);
    return draft;
  }

  public Optional<Draft> find(String id) {
    return store.find(id);
  }

  /// All drafts, the one changed last first.
  public List<Draft> all() {
    return store.all();
  }

  /// Replaces the content. Fails with [StaleDraft] when the revision moved; empty when the draft is
  /// not there.
  public synchronized Optional<Draft> save(String id, LaunchForm content, long revision) {
    Optional<Draft> found = store.find(id);
    if (found.isEmpty()) {
      return found;
    }
    Draft old = found.get();
    Draft next = new Draft(id, revision + 1, clock.instant(), content, old.images());
    if (old.revision() != revision || !store.save(next, revision)) {
      throw new StaleDraft(id);
    }
    return Optional.of(next);
  }

  /// Deletes a draft and its images.
  public void delete(String id) {
    images.deleteAll(id);
    store.delete(id);
  }

  /// Checks an image, keeps its bytes in `temp_uploads` and its description in the draft, in place
  /// of one of the same name. Problems are at `image`.
  public Checked<ImageFile> putImage(String id, String name, byte[] bytes) {
    if (store.find(id).isEmpty()) {
      return Checked.wrong(
          Problem.error("image", "The draft is not there any more.", "Start a new one."));
    }
    Checked<CleanImage> checked = Images.check(name, bytes);
    if (checked.value().isEmpty()) {
      return Checked.wrong(checked.problems());
    }
    CleanImage image = checked.get();
    dropped.put(new Dropped(id, image.file().sha256()), clock.instant());
    images.put(id, image);
    swapImage(id, name, List.of(image.file()));
    return Checked.of(image.file(), checked.problems());
  }

  /// Takes an image out of the draft and deletes its bytes.
  public void removeImage(String id, String name) {
    swapImage(id, name, List.of());
  }

  /// Deletes the bytes of images that were dropped more than 24 hours ago; the drafts keep their
  /// descriptions. To be called now and then.
  public void expireImages() {
    Instant oldest = clock.instant().minus(ImageStore.KEPT);
    dropped.forEach((image, at) -> {
      if (!at.isAfter(oldest) && dropped.remove(image, at)) {
        images.delete(image.draft(), image.sha256());
      }
    });
  }

  /// Whether the bytes of an image are still there.
  public boolean present(String id, ImageFile image) {
    return images.find(id, image.sha256()).isPresent();
  }

  /// The draft as the planner wants it: one row.
  ///
  /// @param names of the draft, as they are made for this launch
  public LaunchDraft toLaunch(
      Draft draft,
      FormNames names,
      AdAccount account,
      Optional<PageId> page,
      Optional<PixelId> pixel) {
    return new LaunchDraft(
        draft.id(), account, page, pixel, List.of(LaunchRow.ofForm(names.form())), images(draft));
  }

  /// The images of a draft by their names.
  public static Map<String, ImageFile> images(Draft draft) {
    return draft.images().stream().collect(Collectors.toMap(ImageFile::name, Function.identity()));
  }

  /// The names of a draft as they would be made now.
  ///
  /// @param zone of the ad account
  public FormNames names(Draft draft, ZoneId zone) {
    return FormNames.of(draft.content(), LocalDate.ofInstant(clock.instant(), zone));
  }

  private synchronized void swapImage(String id, String name, List<ImageFile> added) {
    Optional<Draft> found = store.find(id);
    if (found.isEmpty()) {
      return;
    }
    Draft old = found.get();
    List<ImageFile> files =
        Stream.concat(old.images().stream().filter(i -> !i.name().equals(name)), added.stream())
            .toList();
    // Images do not move the revision: a form being typed in stays valid while they arrive.
    store.save(
        new Draft(id, old.revision(), clock.instant(), old.content(), files), old.revision());
    old.images().stream()
        .filter(i -> files.stream().noneMatch(f -> f.sha256().equals(i.sha256())))
        .forEach(i -> images.delete(id, i.sha256()));
  }
}
