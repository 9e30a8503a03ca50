package metrix.core.plan;

/// What a user typed about how an ad set is delivered, beyond budget, bid, start and end.
///
/// @param billingEvent Meta's name; empty for IMPRESSIONS
/// @param minSpend whole units of the campaign's budget; empty for none
/// @param maxSpend whole units of the campaign's budget; empty for none
/// @param roasFloor a number such as `2.5`; empty for none
/// @param attribution windows such as `7d_click;1d_view`; empty for Meta's usual ones
/// @param hours days and times such as `mon-fri 09:00-17:00`; empty for always
/// @param frequencyCap times and days such as `2/7`; empty for none
/// @param placements `auto`, or such as `facebook:feed;instagram:story`; empty for `auto`
public record DeliveryForm(
    String billingEvent,
    String minSpend,
    String maxSpend,
    String roasFloor,
    String attribution,
    String hours,
    String frequencyCap,
    String placements) {
  private static final DeliveryForm NONE = new DeliveryForm("", "", "", "", "", "", "", "");

  /// Nothing beyond the usual.
  public static DeliveryForm none() {
    return NONE;
  }
}
