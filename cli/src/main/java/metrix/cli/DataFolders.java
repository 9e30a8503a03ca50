package metrix.cli;

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

/// The port to the folder in which Metrix keeps its records.
public interface DataFolders {
  /// Opens a folder for writing. Refused while another process holds it, naming its address.
  Checked<Opened> open(Path folder);

  /// The ids that were last worked with; reads without holding the folder.
  Optional<ChosenAssets> chosen(Path folder);

  /// What the user lets each ad account spend; reads without holding the folder.
  SpendLimitsStore limits(Path folder);

  /// What lies in a folder, a line for each kind, for people; nothing when there is no folder.
  List<String> contents(Path folder);

  /// Deletes the folder and all that Metrix keeps in it. Refused while another process holds it.
  ///
  /// @return the folder that is gone
  Checked<Path> erase(Path folder);

  /// A folder that this process may write to, until it is closed.
  interface Opened extends AutoCloseable {
    Journal journal();

    CallPlans callPlans();

    ImageStore images();

    ActivityLog activity();

    SpendLimitsStore limits();

    @Override
    void close();
  }
}
