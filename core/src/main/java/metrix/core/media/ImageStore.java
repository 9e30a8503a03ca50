package metrix.core.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The port to `temp_uploads`, where images lie between the drop and the confirmed upload. An owner
/// is the id of a draft or of a run. Thread-safe.
public interface ImageStore {
  /// How long an image may wait at most.
  Duration KEPT = Duration.ofHours(24);

  /// Keeps the bytes of an image for an owner; repeating it changes nothing.
  void put(String owner, CleanImage image);

  /// The file of an image; empty when it is not there any more.
  Optional<Path> find(String owner, String sha256);

  /// Hands images from one owner to another, as when a run takes over those of its draft. Images
  /// that are gone are left out.
  void move(String from, String to, Set<String> sha256);

  /// Deletes one image; nothing happens when it is gone already.
  void delete(String owner, String sha256);

  /// Deletes all images of an owner.
  void deleteAll(String owner);

  /// Deletes everything but these images.
  ///
  /// @param keep owner to SHA-256
  void sweep(Map<String, Set<String>> keep);

  /// What is there now.
  Kept kept();

  /// How much lies in the folder.
  ///
  /// @param oldest when the oldest file was put there
  record Kept(int files, long bytes, Optional<Instant> oldest) {}
}
