package metrix.model;

/// The id of a creative: digits only.
public record CreativeId(String value) {
  public CreativeId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
