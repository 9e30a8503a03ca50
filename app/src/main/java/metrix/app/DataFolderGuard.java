package metrix.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.storage.DataDir;
import metrix.storage.StorageException;

/// Keeps Metrix from taking a folder that is not its own: what it opens it may narrow and erase.
final class DataFolderGuard {
  private DataFolderGuard() {}

  /// The folder, when it is not there yet or holds nothing but what Metrix keeps.
  static Checked<Path> check(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Checked.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      return wrong(folder + " is not a folder.", "Give another --data-dir.");
    }
    List<String> foreign = foreign(folder);
    return foreign.isEmpty()
        ? Checked.of(folder)
        : wrong(
            folder
                + " holds things that are not Metrix's, such as “"
                + foreign.getFirst()
                + "”. Metrix takes only a folder of its own, since it may erase it.",
            "Give an empty folder, or one that is not there yet.");
  }

  /// Why a folder cannot be used, with the way out.
  static Problem unusable(StorageException why) {
    return Problem.error(
        "--data-dir",
        String.valueOf(why.getMessage()),
        "Mend what it says, or use another folder: --data-dir DIR.");
  }

  private static List<String> foreign(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> String.valueOf(child.getFileName()))
          .filter(name -> !DataDir.keeps(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of("(it cannot be read)");
    }
  }

  private static Checked<Path> wrong(String what, String fix) {
    return Checked.wrong(Problem.error("--data-dir", what, fix));
  }
}
