package metrix.model;

/// What Meta's delivery aims at for an ad set; the goals that this product writes. Source: Meta, ad
/// set reference and ODAX mapping, copies of 2026-09-12.
public enum OptimizationGoal {
  REACH("Reach"),
  IMPRESSIONS("Impressions"),
  AD_RECALL_LIFT("Ad recall lift"),
  THRUPLAY("ThruPlay video views"),
  TWO_SECOND_CONTINUOUS_VIDEO_VIEWS("Video views of two seconds"),
  LINK_CLICKS("Link clicks"),
  LANDING_PAGE_VIEWS("Landing page views"),
  POST_ENGAGEMENT("Post engagement"),
  PAGE_LIKES("Page likes"),
  EVENT_RESPONSES("Event responses"),
  VISIT_INSTAGRAM_PROFILE("Visits to the Instagram profile"),
  PROFILE_VISIT("Profile visits"),
  OFFSITE_CONVERSIONS("Conversions on the website"),
  VALUE("Value of conversions"),
  LEAD_GENERATION("Leads"),
  QUALITY_LEAD("Leads likely to become customers"),
  QUALITY_CALL("Calls"),
  CONVERSATIONS("Conversations"),
  MESSAGING_PURCHASE_CONVERSION("Purchases in messages"),
  APP_INSTALLS("App installs"),
  APP_INSTALLS_AND_OFFSITE_CONVERSIONS("App installs and events");

  private final String label;

  OptimizationGoal(String label) {
    this.label = label;
  }

  /// The word that advertisers know.
  public String label() {
    return label;
  }
}
