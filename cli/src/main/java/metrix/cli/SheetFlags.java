package metrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import metrix.core.sheet.LaunchSheet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The sheet of a launch and the folder of its images.
final class SheetFlags {
  @Parameters(paramLabel = "SHEET", description = "The launch sheet, CSV in UTF-8 or XLSX.")
  private Path sheet = Path.of("");

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description = "The folder of the images (default: the folder of the sheet).")
  private Optional<Path> images = Optional.empty();

  /// Where the sheet is: by this its launches find each other, whatever is corrected in it.
  Path path() {
    return sheet.toAbsolutePath().normalize();
  }

  /// The bytes of the sheet; at most one more than is allowed, so that the reader sees the excess.
  byte[] read() {
    if (Files.isDirectory(sheet)) {
      throw new Refused(
          sheet.toString(),
          "This is a folder, not a sheet.",
          "Give the path of the CSV or XLSX file; the folder of the images goes to --images.");
    }
    try (var in = Files.newInputStream(sheet)) {
      return in.readNBytes(LaunchSheet.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new Refused(
          sheet.toString(),
          Files.exists(sheet) ? "The sheet cannot be read." : "There is no such sheet.",
          "Give the path of a CSV or XLSX file that you may read.");
    }
  }

  /// The folder of the images. Only read, never changed.
  ImageFolder images() {
    Path folder = images.orElseGet(() -> sheet.toAbsolutePath().normalize().resolveSibling(""));
    if (!Files.isDirectory(folder)) {
      throw new Refused(
          "--images", "There is no folder " + folder + ".", "Give the folder with the images.");
    }
    return new ImageFolder(folder);
  }
}
