package metrix.simulator.demo;

import java.util.List;

/// One campaign of the shop as it is planned.
///
/// @param goal optimization goal of its ad sets
/// @param event what its Pixel counts, empty without one
/// @param campaignBudget whether the campaign holds the budget, not its ad sets
/// @param dollars daily budget of the campaign, or of each ad set
/// @param startDaysAgo first day
/// @param endDaysAgo day of the pause or the archiving; 0 for one that is not paused
record CampaignPlan(
    String name,
    String country,
    String objective,
    String goal,
    String destination,
    String event,
    boolean campaignBudget,
    int dollars,
    String status,
    int startDaysAgo,
    int endDaysAgo) {

  static final List<CampaignPlan> SHOP =
      List.of(
          sales("Summer_US_Prospecting", "US", true, 260, "ACTIVE", 124, 0),
          sales("Evergreen_US_Retargeting", "US", false, 45, "ACTIVE", 210, 0),
          visits("Journal_US_Traffic", "US", false, 25, "ACTIVE", 96, 0),
          new CampaignPlan(
              "Guidebook_US_Leads",
              "US",
              "OUTCOME_LEADS",
              "OFFSITE_CONVERSIONS",
              "WEBSITE",
              "LEAD",
              false,
              38,
              "ACTIVE",
              75,
              0),
          new CampaignPlan(
              "Brand_US_Awareness",
              "US",
              "OUTCOME_AWARENESS",
              "REACH",
              "",
              "",
              true,
              120,
              "ACTIVE",
              140,
              0),
          sales("SkiTouring_US_Winter", "US", true, 180, "PAUSED", 290, 176),
          new CampaignPlan(
              "Community_US_Engagement",
              "US",
              "OUTCOME_ENGAGEMENT",
              "POST_ENGAGEMENT",
              "ON_POST",
              "",
              false,
              18,
              "ACTIVE",
              60,
              0),
          visits("TrailGuides_CA_Traffic", "CA", true, 90, "ACTIVE", 48, 0),
          new CampaignPlan(
              "Workshops_US_LeadForms",
              "US",
              "OUTCOME_LEADS",
              "LEAD_GENERATION",
              "ON_AD",
              "",
              true,
              75,
              "ACTIVE",
              33,
              0),
          new CampaignPlan(
              "TrailFinder_US_AppInstalls",
              "US",
              "OUTCOME_APP_PROMOTION",
              "APP_INSTALLS",
              "APP",
              "",
              true,
              150,
              "PAUSED",
              110,
              21),
          sales("Camping_GB_Launch", "GB", false, 40, "ACTIVE", 19, 0),
          sales("Spring_US_Clearance", "US", true, 200, "ARCHIVED", 260, 205));

  static final List<CampaignPlan> EUROPE =
      List.of(
          sales("Sommer_DE_Prospecting", "DE", true, 140, "ACTIVE", 100, 0),
          visits("Bergjournal_DE_Traffic", "DE", false, 22, "ACTIVE", 64, 0),
          sales("Hiver_FR_Retargeting", "FR", false, 35, "PAUSED", 160, 44));

  static final List<CampaignPlan> JAPAN =
      List.of(sales("Camp_JP_Prospecting", "JP", true, 80, "ACTIVE", 92, 0));

  private static CampaignPlan sales(
      String name, String country, boolean cbo, int dollars, String status, int start, int end) {
    return new CampaignPlan(
        name,
        country,
        "OUTCOME_SALES",
        "OFFSITE_CONVERSIONS",
        "WEBSITE",
        "PURCHASE",
        cbo,
        dollars,
        status,
        start,
        end);
  }

  private static CampaignPlan visits(
      String name, String country, boolean cbo, int dollars, String status, int start, int end) {
    return new CampaignPlan(
        name,
        country,
        "OUTCOME_TRAFFIC",
        "LANDING_PAGE_VIEWS",
        "WEBSITE",
        "",
        cbo,
        dollars,
        status,
        start,
        end);
  }
}
