package metrix.model;

/// The id of an ad set.
public record AdSetId(String value) implements ObjectId {
  public AdSetId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
