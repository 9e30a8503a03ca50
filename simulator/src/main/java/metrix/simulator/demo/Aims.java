package metrix.simulator.demo;

import metrix.simulator.protocol.Json;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Account;
import tools.jackson.databind.node.ObjectNode;

/// What the ad sets of the shop promote, and whom they are shown to.
record Aims(Account account, TargetingCatalog catalog) {
  String page() {
    return account.id().equals(Assets.EUROPE) ? Assets.EUROPE_PAGE : Assets.PAGE;
  }

  String pixel() {
    return account.id().equals(Assets.EUROPE) ? Assets.EUROPE_PIXEL : Assets.PIXEL;
  }

  void promoted(CampaignPlan plan, ObjectNode body) {
    switch (plan.objective()) {
      case "OUTCOME_SALES", "OUTCOME_LEADS" -> {
        if (plan.event().isEmpty()) {
          body.putObject("promoted_object").put("page_id", page());
        } else {
          body.putObject("promoted_object")
              .put("pixel_id", pixel())
              .put("custom_event_type", plan.event());
        }
      }
      case "OUTCOME_AWARENESS", "OUTCOME_ENGAGEMENT" ->
          body.putObject("promoted_object").put("page_id", page());
      case "OUTCOME_APP_PROMOTION" ->
          body.putObject("promoted_object")
              .put("application_id", "1402938475610293")
              .put("object_store_url", "https://apps.apple.com/us/app/trail-finder/id1550000000");
      default -> {
        // Traffic to a website promotes nothing but its link.
      }
    }
  }

  ObjectNode targeting(CampaignPlan plan, Wording.Audience audience, int index) {
    boolean advantage = index % 3 == 0;
    ObjectNode targeting = Json.object();
    targeting
        .put("age_min", advantage ? 18 : audience.youngest())
        .put("age_max", advantage ? 65 : audience.oldest());
    if (audience.gender() != 0 && !advantage) {
      targeting.putArray("genders").add(audience.gender());
    }
    ObjectNode geo = targeting.putObject("geo_locations");
    var countries = geo.putArray("countries").add(plan.country());
    if (plan.country().equals("DE")) {
      countries.add("AT").add("NL");
    }
    geo.putArray("location_types").add("home").add("recent");
    if (!audience.interests().isEmpty()) {
      var interests = targeting.putArray("flexible_spec").addObject().putArray("interests");
      for (String name : audience.interests()) {
        catalog
            .interest(name)
            .ifPresent(row ->
                interests.addObject().put("id", row.path("id").asString("")).put("name", name));
      }
    }
    if (index % 5 == 4) {
      targeting.putArray("publisher_platforms").add("facebook").add("instagram");
    }
    targeting.putObject("targeting_automation").put("advantage_audience", advantage ? 1 : 0);
    return targeting;
  }
}
