package metrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import metrix.core.media.CleanImage;
import metrix.core.media.Images;
import metrix.model.Checked;
import metrix.model.Problem;

/// A folder of images that a person keeps. Metrix reads single files of it by name and never writes
/// there.
record ImageFolder(Path folder) {
  private static final int MAX_BYTES = 30 * 1024 * 1024;

  /// Reads and checks the image of a name.
  ///
  /// @param at where the name stands, for problems
  Checked<CleanImage> read(String name, String at) {
    Path file = folder.resolve(name).normalize();
    if (name.contains("/") || name.contains("\\") || !folder.normalize().equals(file.getParent())) {
      return Checked.wrong(
          Problem.error(
              at,
              "“" + name + "” is a path, not a file name.",
              "Put the image into " + folder + " and write its name only."));
    }
    if (!Files.isRegularFile(file)) {
      return Checked.wrong(
          Problem.error(
              at,
              "There is no image “" + name + "” in " + folder + ".",
              "Put it there, correct the name, or give another folder with --images."));
    }
    try (var in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        return Checked.wrong(
            Problem.error(
                at,
                "“"
                    + name
                    + "” has "
                    + (size + (1 << 20) - 1) / (1 << 20)
                    + " MB; at most 30 MB can be used.",
                "Export it smaller; 1080 pixels a side are enough."));
      }
      Checked<CleanImage> checked = Images.check(name, in.readNBytes(MAX_BYTES + 1));
      return new Checked<>(
          checked.value(), checked.problems().stream().map(p -> placed(p, at)).toList());
    } catch (IOException e) {
      return Checked.wrong(
          Problem.error(
              at,
              "The image “" + name + "” cannot be read.",
              "See whether you may read the file."));
    }
  }

  /// The same problem, at another place.
  static Problem placed(Problem problem, String at) {
    return new Problem(at, problem.what(), problem.fix(), problem.severity(), problem.checkedBy());
  }
}
