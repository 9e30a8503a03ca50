package metrix.core.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import metrix.core.media.ImageFile.Format;
import metrix.model.Checked;
import metrix.model.Problem;

/// Judges image files by their structure alone; no pixel is decoded. Pure.
public final class Images {
  /// The largest file, 30 MB. Source: public clients, consistently; not Meta's text.
  public static final int MAX_BYTES = 30 * 1024 * 1024;

  private static final int MAX_SIDE = 16_384;
  private static final long MAX_PIXELS = 60_000_000;

  /// Below this nothing can be recognised. Our own floor; Meta's text names none.
  private static final int MIN_SIDE = 50;

  /// The side below which pictures look blurred. Source: public clients' recommendation.
  private static final int ADVISED_SIDE = 600;

  private static final String AT = "image";
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private Images() {}

  /// Checks a file and takes its metadata out. Problems are at `image`.
  public static Checked<CleanImage> check(String fileName, byte[] bytes) {
    try {
      Format format = format(fileName, bytes);
      Parsed parsed =
          switch (format) {
            case JPEG -> JpegFile.parse(bytes);
            case PNG -> PngFile.parse(bytes);
          };
      requireSize(parsed);
      List<String> advice = advice(parsed);
      ImageFile file =
          new ImageFile(
              fileName,
              parsed.clean().length,
              sha256(parsed.clean()),
              parsed.width(),
              parsed.height(),
              format,
              parsed.removed(),
              advice);
      return Checked.of(
          new CleanImage(file, parsed.clean()),
          advice.stream().map(a -> Problem.warning(AT, a, "Go on if it is meant.")).toList());
    } catch (BadImage bad) {
      return Checked.wrong(
          Problem.error(AT, "“%s”: %s".formatted(shown(fileName), bad.getMessage()), bad.fix()));
    }
  }

  private static Format format(String fileName, byte[] bytes) throws BadImage {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    boolean jpeg = extension.equals("jpg") || extension.equals("jpeg");
    boolean png = extension.equals("png");
    if (!jpeg && !png) {
      throw new BadImage(
          extension.equals("gif")
              ? "GIF pictures cannot be used in ads with one image."
              : "Only files that end in .jpg, .jpeg or .png can be used.",
          "Export the picture as JPEG or PNG.");
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadImage(
          "The file has %d MB; at most 30 MB can be used."
              .formatted((bytes.length + 1024 * 1024 - 1) / (1024 * 1024)),
          "Export it smaller; 1080 pixels a side are enough.");
    }
    Bytes file = new Bytes(bytes);
    boolean isPng = file.has(0, SIGNATURE);
    boolean isJpeg = file.has(0, "\u00ff\u00d8\u00ff");
    if (!isPng && !isJpeg) {
      throw new BadImage(
          file.has(0, "GIF8")
              ? "The file is a GIF under another name."
              : bytes.length == 0
                  ? "The file is empty."
                  : "The file is named as a picture, but it is none.",
          "Export the picture as JPEG or PNG.");
    }
    if (isPng != png) {
      throw new BadImage(
          "The file is a %s under the name of a %s."
              .formatted(isPng ? "PNG" : "JPEG", png ? "PNG" : "JPEG"),
          "Name it .%s.".formatted(isPng ? "png" : "jpg"));
    }
    return isPng ? Format.PNG : Format.JPEG;
  }

  private static void requireSize(Parsed parsed) throws BadImage {
    int width = parsed.width();
    int height = parsed.height();
    if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new BadImage(
          "The picture has %d × %d pixels; at most 60 megapixels and %d a side can be used."
              .formatted(width, height, MAX_SIDE),
          "Export it smaller; 1080 pixels a side are enough.");
    }
    if (width < MIN_SIDE || height < MIN_SIDE) {
      throw new BadImage(
          "The picture has only %d × %d pixels.".formatted(width, height),
          "Use one of 600 × 600 pixels or more; below %d a side nothing can be recognised."
              .formatted(MIN_SIDE));
    }
  }

  private static List<String> advice(Parsed parsed) {
    List<String> advice = new ArrayList<>();
    if (Math.min(parsed.width(), parsed.height()) < ADVISED_SIDE) {
      advice.add(
          "The picture has %d × %d pixels; below 600 a side it may look blurred."
              .formatted(parsed.width(), parsed.height()));
    }
    return advice;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String shown(String fileName) {
    return fileName.replaceAll("\\p{Cntrl}", "?");
  }
}
