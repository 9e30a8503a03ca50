package metrix.model;

/// The id of an ad.
public record AdId(String value) implements ObjectId {
  public AdId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
