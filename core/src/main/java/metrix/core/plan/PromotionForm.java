package metrix.core.plan;

/// What a user typed about where the ads lead and what they promote, beside a pixel's event.
///
/// @param destination Meta's name or the plain word; empty for the usual one of the goal
/// @param customConversion id of a custom conversion, in place of an event; empty for none
/// @param app Meta's id of an app; empty for none
/// @param appStoreUrl the address of the app in its store
public record PromotionForm(
    String destination, String customConversion, String app, String appStoreUrl) {
  private static final PromotionForm NONE = new PromotionForm("", "", "", "");

  /// Nothing beyond the usual.
  public static PromotionForm none() {
    return NONE;
  }
}
