package metrix.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import metrix.core.media.ImageStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirTest {
  @TempDir Path folder;

  @Test
  void makesFoldersThatOnlyTheOwnerCanOpen() throws IOException {
    try (DataDir dir = DataDir.open(folder.resolve("a/b/data"));
        Storage storage = Storage.open(dir)) {
      storage.images().put("draft1", Sample.image());
      try (Stream<Path> all = Files.walk(dir.root())) {
        assertThat(all.map(DataDirTest::rights)).allMatch(r -> r.endsWith("------"));
      }
    }
  }

  @Test
  void isUsedByOneProcessAtATime() {
    try (DataDir dir = DataDir.open(folder)) {
      dir.announce("http://127.0.0.1:4711/");

      assertThatThrownBy(() -> DataDir.open(folder))
          .isInstanceOfSatisfying(
              DataDirInUse.class, e -> assertThat(e.address()).contains("http://127.0.0.1:4711/"));
    }
    assertThat(DataDir.holder(folder)).isEmpty();
    DataDir.open(folder).close();
  }

  /// Two clicks on the starter of a fresh copy: nobody may stumble over what the other is making.
  @Test
  void goesToOneOfManyWhoOpenItForTheFirstTimeAtTheSameMoment() throws Exception {
    int many = 6;
    try (ExecutorService starts = Executors.newFixedThreadPool(many)) {
      for (int round = 0; round < 60; round++) {
        Path fresh = folder.resolve("above" + round).resolve("data");
        var together = new CyclicBarrier(many);
        List<Callable<Optional<DataDir>>> all =
            Collections.nCopies(
                many,
                () -> {
                  together.await();
                  try {
                    return Optional.of(DataDir.open(fresh));
                  } catch (DataDirInUse _) {
                    return Optional.empty();
                  }
                });
        List<DataDir> opened = new ArrayList<>();
        for (Future<Optional<DataDir>> start : starts.invokeAll(all)) {
          start.get().ifPresent(opened::add);
        }
        assertThat(opened).as("round %d", round).hasSize(1);
        opened.getFirst().close();
      }
    }
  }

  @Test
  void knowsWhatItKeepsAlsoWhenAStartWasKilledInTheMiddle() throws IOException {
    try (DataDir dir = DataDir.open(folder);
        Storage _ = Storage.open(dir)) {
      Files.createFile(folder.resolve(Folders.PROBE + "123"));
      try (Stream<Path> all = Files.list(folder)) {
        assertThat(all.map(f -> String.valueOf(f.getFileName()))).allMatch(DataDir::keeps);
      }
    }
    assertThat(DataDir.keeps("holiday.jpg")).isFalse();
    assertThat(DataDir.keeps(".owner")).isFalse();
  }

  @Test
  void isFreeAgainAfterItsProcessWasKilled() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat((char) other.getInputStream().read()).isEqualTo('!');
    assertThatThrownBy(() -> DataDir.open(folder)).isInstanceOf(DataDirInUse.class);

    other.destroyForcibly().waitFor();

    DataDir.open(folder).close();
  }

  /// Takes a folder and holds it until it is killed.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      DataDir dir = DataDir.open(Path.of(args[0]));
      System.out.print('!');
      System.out.flush();
      Thread.currentThread().join();
      dir.close();
    }
  }

  @Test
  void refusesAnUploadFolderThatOthersCanReachInto() throws IOException {
    DataDir.open(folder).close();
    Path uploads = folder.resolve("temp_uploads");
    Files.setPosixFilePermissions(uploads, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> DataDir.open(folder)).hasMessageContaining("chmod 700");

    Files.delete(uploads);
    Files.createSymbolicLink(uploads, Files.createDirectory(folder.resolve("elsewhere")));
    assertThatThrownBy(() -> DataDir.open(folder)).hasMessageContaining("link");

    Files.delete(uploads);
    DataDir.open(folder).close();
  }

  @Test
  void keepsImagesUnderTheirDigestAndSweepsTheRest() {
    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      ImageStore images = storage.images();
      images.put("draft1", Sample.image());
      images.put("draft1", Sample.image());
      images.put("draft2", Sample.image());
      assertThat(images.kept().files()).isEqualTo(2);

      images.move("draft1", "run1", Set.of(Sample.SHA256, "00".repeat(32)));
      assertThat(images.find("draft1", Sample.SHA256)).isEmpty();
      assertThat(images.find("run1", Sample.SHA256)).isPresent();

      images.sweep(Map.of("run1", Set.of(Sample.SHA256)));
      assertThat(images.kept().files()).isEqualTo(1);
      images.delete("run1", Sample.SHA256);
      assertThat(images.kept()).isEqualTo(new ImageStore.Kept(0, 0, Optional.empty()));
      assertThat(dir.tempUploads()).isEmptyDirectory();
    }
  }

  @Test
  void followsNoLinkInTheUploadFolder() throws IOException {
    try (DataDir dir = DataDir.open(folder.resolve("data"));
        Storage storage = Storage.open(dir)) {
      Path secret = Files.writeString(folder.resolve("secret"), "keep me");
      Path owner = Files.createDirectory(dir.tempUploads().resolve("run1"));
      Files.createSymbolicLink(owner.resolve(Sample.SHA256), secret);

      assertThat(storage.images().find("run1", Sample.SHA256)).isEmpty();
      storage.images().sweep(Map.of());

      assertThat(secret).hasContent("keep me");
      assertThat(owner).doesNotExist();
      assertThatThrownBy(() -> storage.images().put("../x", Sample.image()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void erasesEverything() {
    DataDir dir = DataDir.open(folder.resolve("data"));
    try (Storage storage = Storage.open(dir)) {
      storage.images().put("draft1", Sample.image());
    }

    dir.erase();

    assertThat(folder.resolve("data")).doesNotExist();
    DataDir.open(folder.resolve("data")).close();
  }

  @Test
  void leavesNothingOfTheDatabaseInTheSystemsTemporaryFolder() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = sqliteFiles(temporary);
    try (DataDir dir = DataDir.open(folder);
        Storage storage = Storage.open(dir)) {
      assertThat(storage.journal().open()).isEmpty();
      assertThat(sqliteFiles(temporary)).isEqualTo(before);
    }
  }

  private static List<Path> sqliteFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("sqlite-")).sorted().toList();
    }
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
