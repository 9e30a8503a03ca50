package metrix.model;

/// What Meta's delivery aims at for an ad set; the goals that this product writes. Source: Meta, ad
/// set reference and ODAX mapping, copies of 2026-09-12.
public enum OptimizationGoal {
  REACH("Reach"),
  IMPRESSIONS("Impressions"),
  AD_RECALL_LIFT("Ad recall lift"),
  THRUPLAY("ThruPlay video views"),
  LINK_CLICKS("Link clicks"),
  LANDING_PAGE_VIEWS("Landing page views"),
  POST_ENGAGEMENT("Post engagement"),
  PAGE_LIKES("Page likes"),
  OFFSITE_CONVERSIONS("Conversions on the website"),
  VALUE("Value of conversions"),
  LEAD_GENERATION("Leads"),
  CONVERSATIONS("Conversations"),
  APP_INSTALLS("App installs");

  private final String label;

  OptimizationGoal(String label) {
    this.label = label;
  }

  /// The word that advertisers know.
  public String label() {
    return label;
  }
}
