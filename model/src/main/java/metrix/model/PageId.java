package metrix.model;

/// The id of a Facebook Page.
public record PageId(String value) {
  public PageId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
