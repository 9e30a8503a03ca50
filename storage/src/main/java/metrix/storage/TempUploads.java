package metrix.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageStore;

/// The folder `temp_uploads`: a folder for each owner, in it a file for each image. Files are named
/// by the digest of their bytes, so that nothing that a user typed becomes a path and a run finds
/// its images again after a restart.
final class TempUploads implements ImageStore {
  private final Path root;

  TempUploads(Path root) {
    this.root = root;
  }

  @Override
  public synchronized void put(String owner, CleanImage image) {
    Path folder = folder(owner);
    Folders.make(folder);
    Folders.requirePrivate(folder);
    Path file = file(owner, image.file().sha256());
    if (find(owner, image.file().sha256()).isPresent()) {
      return;
    }
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      write(part, image.content());
      // Under its own name a file is always whole, even after a kill.
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(part);
      throw new StorageException(
          "The image “%s” cannot be kept: %s".formatted(image.file().name(), e), e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            Folders.ownerOnly(file))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  @Override
  public Optional<Path> find(String owner, String sha256) {
    Path file = file(owner, sha256);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  @Override
  public synchronized void move(String from, String to, Set<String> sha256) {
    for (String each : sha256) {
      Optional<Path> file = find(from, each);
      if (file.isPresent()) {
        Folders.make(folder(to));
        try {
          Files.move(file.get(), file(to, each), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          throw new StorageException("An image cannot be handed to its run: " + e, e);
        }
      }
    }
    removeWhenEmpty(from);
  }

  @Override
  public synchronized void delete(String owner, String sha256) {
    try {
      Files.deleteIfExists(file(owner, sha256));
    } catch (IOException e) {
      throw new StorageException("An image cannot be deleted: " + e, e);
    }
    removeWhenEmpty(owner);
  }

  @Override
  public synchronized void deleteAll(String owner) {
    Folders.delete(folder(owner));
  }

  @Override
  public synchronized void sweep(Map<String, Set<String>> keep) {
    for (Path folder : children(root)) {
      Set<String> wanted = keep.getOrDefault(String.valueOf(folder.getFileName()), Set.of());
      if (wanted.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Folders.delete(folder);
        continue;
      }
      for (Path file : children(folder)) {
        if (!wanted.contains(String.valueOf(file.getFileName()))) {
          Folders.delete(file);
        }
      }
      removeWhenEmpty(String.valueOf(folder.getFileName()));
    }
  }

  @Override
  public Kept kept() {
    int files = 0;
    long bytes = 0;
    Optional<Instant> oldest = Optional.empty();
    for (Path folder : children(root)) {
      for (Path file : Files.isDirectory(folder) ? children(folder) : List.of(folder)) {
        try {
          bytes += Files.size(file);
          files++;
          Instant put = Files.getLastModifiedTime(file).toInstant();
          oldest = Optional.of(oldest.filter(o -> o.isBefore(put)).orElse(put));
        } catch (IOException _) {
          // deleted meanwhile
        }
      }
    }
    return new Kept(files, bytes, oldest);
  }

  private Path folder(String owner) {
    if (!owner.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not an id of a draft or run: " + owner);
    }
    return root.resolve(owner);
  }

  private Path file(String owner, String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hex");
    }
    return folder(owner).resolve(sha256);
  }

  private void removeWhenEmpty(String owner) {
    Path folder = folder(owner);
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && children(folder).isEmpty()) {
      Folders.delete(folder);
    }
  }

  private static List<Path> children(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    } catch (NoSuchFileException _) {
      // nothing there
    } catch (IOException e) {
      throw new StorageException("%s cannot be listed: %s".formatted(folder, e), e);
    }
    return found;
  }
}
