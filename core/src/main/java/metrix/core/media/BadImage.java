package metrix.core.media;

/// Says why a file is not an image that can be advertised. Never leaves this package.
final class BadImage extends Exception {
  private static final long serialVersionUID = 1;

  private final String fix;

  BadImage(String what, String fix) {
    super(what);
    this.fix = fix;
  }

  /// A file that breaks the rules of its own format.
  static BadImage damaged(String what) {
    return new BadImage(
        "The file is damaged: " + what + ".", "Export the picture anew as JPEG or PNG.");
  }

  /// A file with something after its end.
  static BadImage trailing(long bytes) {
    return new BadImage(
        "%d bytes follow after the end of the picture; nobody can see what they are."
            .formatted(bytes),
        "Open the picture and save it anew, without attachments or moving parts.");
  }

  String fix() {
    return fix;
  }
}
