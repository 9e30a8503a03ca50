package metrix.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.core.activity.ActivityLog;
import metrix.core.guard.SpendLimitsStore;
import metrix.core.media.ImageStore;
import metrix.core.run.CallPlans;
import metrix.core.run.Journal;
import metrix.core.session.ChosenAssets;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.storage.DataDir;
import metrix.storage.DataDirInUse;
import metrix.storage.Storage;

/// Data folders on disk, opened as the program does it.
final class OnDisk implements DataFolders {
  @Override
  public Checked<Opened> open(Path folder) {
    try {
      DataDir dir = DataDir.open(folder);
      return Checked.of(new Folder(dir, Storage.open(dir)));
    } catch (DataDirInUse e) {
      return Checked.wrong(Problem.error("--data-dir", String.valueOf(e.getMessage()), ""));
    }
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
    return Files.exists(folder) ? List.of("metrix.db") : List.of();
  }

  @Override
  public Checked<Path> erase(Path folder) {
    DataDir.open(folder).erase();
    return Checked.of(folder);
  }

  private record Folder(DataDir dir, Storage storage) implements Opened {
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
