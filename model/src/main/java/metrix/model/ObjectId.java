package metrix.model;

/// The id of an object that can be changed at Meta. Ids pass 2^53, so they are text, never numbers.
public sealed interface ObjectId permits CampaignId, AdSetId, AdId {
  /// The digits of the id.
  String value();

  /// The level of the object that this id names.
  default Level level() {
    return switch (this) {
      case CampaignId _ -> Level.CAMPAIGN;
      case AdSetId _ -> Level.AD_SET;
      case AdId _ -> Level.AD;
    };
  }

  /// The id of an object of a level that has ids of this kind.
  static ObjectId of(Level level, String value) {
    return switch (level) {
      case CAMPAIGN -> new CampaignId(value);
      case AD_SET -> new AdSetId(value);
      case AD -> new AdId(value);
      case ACCOUNT -> throw new IllegalArgumentException("an ad account is no object of its own");
    };
  }

  /// Whether the text is an id as Meta writes them.
  static boolean isDigits(String value) {
    return !value.isEmpty()
        && value.length() <= 20
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Refuses text that is no id.
  static void requireDigits(String value) {
    if (!isDigits(value)) {
      throw new IllegalArgumentException("not an id (digits only): " + value);
    }
  }
}
