package metrix.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.ImageStore;
import metrix.core.media.Pictures;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.model.Checked;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private final ManualClock clock = ManualClock.at(Forms.NOW);
  private final Names kept = new Names();
  private final Drafts drafts = new Drafts(new InMemory(), kept, clock, () -> "d1");
  private final LaunchForm form = Forms.form("Summer", "Women", "Cup", "a.png");

  @Test
  void refusesAChangeOfAnOldRevision() {
    Draft draft = drafts.create(form);
    drafts.save(draft.id(), form, draft.revision());

    assertThatThrownBy(() -> drafts.save(draft.id(), form, draft.revision()))
        .isInstanceOf(StaleDraft.class);
    assertThat(drafts.save("gone", form, 1)).isEmpty();
  }

  @Test
  void takesAnImageWithoutDisturbingTheForm() {
    Draft draft = drafts.create(form);

    Checked<ImageFile> image = drafts.putImage(draft.id(), "a.png", Pictures.png(700, 700));

    assertThat(drafts.present(draft.id(), image.get())).isTrue();
    assertThat(drafts.save(draft.id(), form, draft.revision()).orElseThrow().images())
        .containsExactly(image.get());
  }

  @Test
  void deletesTheBytesOfAnImageThatIsReplacedOrTakenOut() {
    Draft draft = drafts.create(form);
    drafts.putImage(draft.id(), "a.png", Pictures.png(700, 700));
    drafts.putImage(draft.id(), "a.png", Pictures.png(800, 800));
    assertThat(kept.shas).hasSize(1);

    drafts.removeImage(draft.id(), "a.png");

    assertThat(kept.shas).isEmpty();
    assertThat(drafts.find(draft.id()).orElseThrow().images()).isEmpty();
  }

  @Test
  void forgetsTheBytesAfterADayAndKeepsWhatTheyWere() {
    Draft draft = drafts.create(form);
    drafts.putImage(draft.id(), "a.png", Pictures.png(700, 700));
    clock.advance(Duration.ofHours(23));
    ImageFile late = drafts.putImage(draft.id(), "b.png", Pictures.png(800, 800)).get();
    drafts.expireImages();
    assertThat(kept.shas).hasSize(2);

    clock.advance(Duration.ofHours(1));
    drafts.expireImages();

    assertThat(kept.shas).containsOnlyKeys(late.sha256());
    assertThat(drafts.find(draft.id()).orElseThrow().images())
        .extracting(ImageFile::name)
        .containsExactly("a.png", "b.png");
  }

  @Test
  void keepsNothingOfAFileThatIsNoImage() {
    Draft draft = drafts.create(form);

    assertThat(drafts.putImage(draft.id(), "a.png", new byte[] {1}).value()).isEmpty();

    assertThat(kept.shas).isEmpty();
    assertThat(drafts.find(draft.id()).orElseThrow().images()).isEmpty();
  }

  /// Remembers which images are there.
  private static final class Names implements ImageStore {
    final Map<String, String> shas = new LinkedHashMap<>();

    @Override
    public void put(String owner, CleanImage image) {
      shas.put(image.file().sha256(), owner);
    }

    @Override
    public Optional<Path> find(String owner, String sha256) {
      return owner.equals(shas.get(sha256)) ? Optional.of(Path.of(sha256)) : Optional.empty();
    }

    @Override
    public void move(String from, String to, Set<String> sha256) {
      sha256.forEach(s -> shas.replace(s, from, to));
    }

    @Override
    public void delete(String owner, String sha256) {
      shas.remove(sha256, owner);
    }

    @Override
    public void deleteAll(String owner) {
      shas.values().removeIf(owner::equals);
    }

    @Override
    public void sweep(Map<String, Set<String>> keep) {
      shas.clear();
    }

    @Override
    public Kept kept() {
      return new Kept(shas.size(), 0, Optional.empty());
    }
  }

  private static final class InMemory implements DraftStore {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    @Override
    public Optional<Draft> find(String id) {
      return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public List<Draft> all() {
      return List.copyOf(drafts.values());
    }

    @Override
    public boolean save(Draft draft, long expectedRevision) {
      long now = find(draft.id()).map(Draft::revision).orElse(0L);
      if (now == expectedRevision) {
        drafts.put(draft.id(), draft);
      }
      return now == expectedRevision;
    }

    @Override
    public void delete(String id) {
      drafts.remove(id);
    }
  }
}
