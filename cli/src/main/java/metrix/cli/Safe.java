package metrix.cli;

/// Words of Meta or of files, made fit for a line of the terminal: control characters could move
/// its cursor or change its colours.
final class Safe {
  private Safe() {}

  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }
}
