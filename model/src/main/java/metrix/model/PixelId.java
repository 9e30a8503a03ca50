package metrix.model;

/// The id of a Meta pixel (dataset).
public record PixelId(String value) {
  public PixelId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
