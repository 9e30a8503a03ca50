package metrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The sheet of a launch and the folder of its images.
final class SheetFlags {
  private static final int MAX_BYTES = 20 * 1024 * 1024;

  @Parameters(paramLabel = "SHEET", description = "The launch sheet, CSV in UTF-8.")
  private Path sheet = Path.of("");

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description = "The folder of the images (default: the folder of the sheet).")
  private Optional<Path> images = Optional.empty();

  /// The bytes of the sheet; at most one more than is allowed, so that the reader sees the excess.
  byte[] read() {
    if (sheet.getFileName() != null && sheet.getFileName().toString().endsWith(".xlsx")) {
      throw new Refused(
          sheet.toString(),
          "Excel workbooks come with a later version.",
          "In the spreadsheet program, save the sheet as “CSV UTF-8”.");
    }
    if (Files.isDirectory(sheet)) {
      throw new Refused(
          sheet.toString(),
          "This is a folder, not a sheet.",
          "Give the path of the CSV file; the folder of the images goes to --images.");
    }
    try (var in = Files.newInputStream(sheet)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new Refused(
          sheet.toString(),
          Files.exists(sheet) ? "The sheet cannot be read." : "There is no such sheet.",
          "Give the path of a CSV file that you may read.");
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
