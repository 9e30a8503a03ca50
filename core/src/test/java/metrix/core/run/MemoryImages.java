package metrix.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageStore;

/// Images in a folder of the test.
final class MemoryImages implements ImageStore {
  private final Path folder;
  private final Map<String, Path> files = new LinkedHashMap<>();

  MemoryImages(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void put(String owner, CleanImage image) {
    try {
      Path file = folder.resolve(owner + "-" + image.file().sha256());
      Files.write(file, image.content());
      files.put(owner + "/" + image.file().sha256(), file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized Optional<Path> find(String owner, String sha256) {
    return Optional.ofNullable(files.get(owner + "/" + sha256));
  }

  @Override
  public synchronized void move(String from, String to, Set<String> sha256) {
    for (String each : sha256) {
      Path file = files.remove(from + "/" + each);
      if (file != null) {
        files.put(to + "/" + each, file);
      }
    }
  }

  @Override
  public synchronized void delete(String owner, String sha256) {
    files.remove(owner + "/" + sha256);
  }

  @Override
  public synchronized void deleteAll(String owner) {
    files.keySet().removeIf(key -> key.startsWith(owner + "/"));
  }

  @Override
  public synchronized void sweep(Map<String, Set<String>> keep) {
    files
        .keySet()
        .removeIf(key -> {
          int slash = key.indexOf('/');
          return !keep.getOrDefault(key.substring(0, slash), Set.of())
              .contains(key.substring(slash + 1));
        });
  }

  @Override
  public synchronized Kept kept() {
    return new Kept(files.size(), 0, Optional.empty());
  }
}
