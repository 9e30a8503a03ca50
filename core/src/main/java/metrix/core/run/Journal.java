package metrix.core.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.ImageHash;

/// The port to the record of all runs. Every call is on disk, flushed, when it returns; when it
/// cannot be, it fails with [DiskFailure], and then nothing may be sent.
public interface Journal {
  /// Writes down a new run with all its steps.
  void begin(RunRecord run);

  /// Writes down the new states of steps, all together or none.
  void steps(String run, List<StepRecord> steps);

  /// Adds to what the run has cost.
  void spent(String run, long calls, long points, double seconds);

  void changedByMeta(String run, List<ChangedByMeta> changes);

  void imagesDeleted(String run, Collection<String> fileNames, Instant at);

  /// Adds a sentence for people.
  void note(String run, String note);

  /// Marks a run as finished, or as open again.
  void finished(String run, Optional<Instant> at);

  Optional<RunRecord> find(String run);

  /// Runs that can be resumed, oldest first.
  List<RunRecord> open();

  /// The latest runs, newest first.
  List<RunRecord> latest(int limit);

  /// Runs that came from this sheet, newest first.
  List<RunRecord> ofSource(String source);

  /// Runs that launched this draft, newest first: the owner of the images of their plans.
  List<RunRecord> ofDraft(String draft);

  /// Remembers what Meta calls images of an account.
  ///
  /// @param hashes by SHA-256
  void rememberImages(AccountId account, Map<String, ImageHash> hashes);

  /// What Meta calls an image, if the account has had it before.
  Optional<ImageHash> knownImage(AccountId account, String sha256);
}
