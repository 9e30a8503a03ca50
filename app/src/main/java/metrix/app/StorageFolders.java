package metrix.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.cli.DataFolders;
import metrix.core.activity.ActivityLog;
import metrix.core.guard.SpendLimitsStore;
import metrix.core.media.ImageStore;
import metrix.core.run.CallPlans;
import metrix.core.run.Journal;
import metrix.core.session.ChosenAssets;
import metrix.model.Checked;
import metrix.storage.DataDir;
import metrix.storage.Storage;
import metrix.storage.StorageException;

/// The data folder of the command line, on disk.
public final class StorageFolders implements DataFolders {
  @Override
  public Checked<Opened> open(Path folder) {
    Checked<DataDir> held = held(folder);
    return held.value().map(StorageFolders::opened).orElseGet(() -> Checked.wrong(held.problems()));
  }

  @Override
  public Optional<ChosenAssets> chosen(Path folder) {
    return Storage.peekChosen(DataDir.readOnly(folder));
  }

  @Override
  public SpendLimitsStore limits(Path folder) {
    return Storage.peekLimits(DataDir.readOnly(folder));
  }

  @Override
  public List<String> contents(Path folder) {
    var lines = new ArrayList<String>();
    line(folder, "metrix.db", "journal of runs, drafts, activity, chosen ids")
        .ifPresent(lines::add);
    line(folder, "backup", "copies of metrix.db").ifPresent(lines::add);
    line(folder, "insights.duckdb", "delivery figures").ifPresent(lines::add);
    line(folder, "exports", "files that you exported").ifPresent(lines::add);
    line(folder, "logs", "the log of the last seven days, without tokens").ifPresent(lines::add);
    line(folder, "temp_uploads", "images that wait for their upload").ifPresent(lines::add);
    line(folder, "run", "lock and launch pages of a running Metrix").ifPresent(lines::add);
    return lines;
  }

  @Override
  public Checked<Path> erase(Path folder) {
    Checked<DataDir> held = held(folder);
    held.value().ifPresent(DataDir::erase);
    return held.value().isPresent() ? Checked.of(folder) : Checked.wrong(held.problems());
  }

  /// Takes the folder for this process; a folder that is not Metrix's is refused.
  static Checked<DataDir> held(Path folder) {
    Checked<Path> ours = DataFolderGuard.check(folder);
    if (ours.value().isEmpty()) {
      return Checked.wrong(ours.problems());
    }
    try {
      return Checked.of(DataDir.open(folder));
    } catch (StorageException e) {
      return Checked.wrong(DataFolderGuard.unusable(e));
    }
  }

  private static Checked<Opened> opened(DataDir dir) {
    try {
      return Checked.of(new OnDisk(dir, Storage.open(dir)));
    } catch (StorageException e) {
      dir.close();
      return Checked.wrong(DataFolderGuard.unusable(e));
    }
  }

  private static Optional<String> line(Path folder, String name, String what) {
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(path)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
      return Optional.of("%-16s %9d KB  %s".formatted(name, (bytes + 1023) / 1024, what));
    } catch (IOException e) {
      return Optional.of("%-16s  %s".formatted(name, what));
    }
  }

  private record OnDisk(DataDir dir, Storage storage) implements Opened {
    @Override
    public CallPlans callPlans() {
      return storage.callPlans();
    }

    @Override
    public Journal journal() {
      return storage.journal();
    }

    @Override
    public ImageStore images() {
      return storage.images();
    }

    @Override
    public ActivityLog activity() {
      return storage.activity();
    }

    @Override
    public SpendLimitsStore limits() {
      return storage.limits();
    }

    @Override
    public void close() {
      storage.close();
      dir.close();
    }
  }
}
