package metrix.model;

/// What Meta calls an uploaded image: 32 hex digits that depend on the bytes only, per ad account.
public record ImageHash(String value) {
  public ImageHash {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not an image hash (32 hex digits): " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
