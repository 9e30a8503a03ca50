package metrix.app;

import picocli.CommandLine.IVersionProvider;

/// What this program calls itself.
final class Version implements IVersionProvider {
  /// The version in the jar's manifest; `dev` when the program runs from loose classes.
  static String text() {
    String packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "dev" : packaged;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Metrix AdsManager " + text(), "Java " + Runtime.version()};
  }
}
