package metrix.model;

/// The id of a campaign: digits, more than a double can hold.
public record CampaignId(String value) implements ObjectId {
  public CampaignId {
    ObjectId.requireDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
