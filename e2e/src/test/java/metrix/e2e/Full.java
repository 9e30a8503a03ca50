package metrix.e2e;

/// Whether this is a full build, which takes its time: `./verify --full`.
final class Full {
  static final boolean BUILD = Boolean.getBoolean("metrix.full");

  private Full() {}
}
