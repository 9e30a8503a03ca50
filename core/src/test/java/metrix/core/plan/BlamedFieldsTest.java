package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlamedFieldsTest {
  private static final LaunchForm FORM = form("Summer", "Women", "Cup", "a.png");
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, name, campaign.name, campaign",
    "CAMPAIGN, daily_budget, campaign.dailyBudget, campaign_daily_budget",
    "CAMPAIGN, special_ad_categories, campaign.specialAdCategories, special_ad_categories",
    "AD_SET, name, adSet.name, ad_set",
    "AD_SET, daily_budget, adSet.dailyBudget, ad_set_daily_budget",
    "AD_SET, lifetime_budget, adSet.lifetimeBudget, ad_set_lifetime_budget",
    "AD_SET, targeting, adSet.locations, locations",
    "AD_SET, targeting.geo_locations.cities.0.name, adSet.locations, locations",
    "AD_SET, targeting.excluded_geo_locations, adSet.excludedLocations, excluded_locations",
    "AD_SET, targeting.flexible_spec.0.interests.0.id, adSet.interests, interests",
    "AD_SET, bid_amount, adSet.bidAmount, bid_amount",
    "AD_SET, start_time, adSet.start, start",
    "AD_SET, end_time, adSet.end, end",
    "AD_SET, dsa_payor, adSet.payer, payer",
    "AD_SET, dsa_beneficiary, adSet.beneficiary, beneficiary",
    "AD_SET, promoted_object, adSet.conversionEvent, conversion_event",
    "AD_SET, promoted_object.pixel_id, ad.pixelId, pixel",
    "AD, name, ad.name, ad",
    "AD, creative.object_story_spec.link_data.link, ad.websiteUrl, website_url",
    "AD, creative.object_story_spec.link_data.image_hash, ad.image, image",
    "AD, creative.object_story_spec.link_data.name, ad.headline, headline",
    "AD, creative.object_story_spec.link_data.description, ad.description, description",
    "AD, creative[object_story_spec][page_id], ad.pageId, page",
    "AD, creative.object_story_spec.link_data.call_to_action.type, ad.callToAction, call_to_action",
    "AD, creative.object_story_spec.link_data.child_attachments.2.link, ad.websiteUrl[3],"
        + " 'website_url, line 3'",
    "AD, creative[object_story_spec][link_data][child_attachments][0][name], ad.headline[1],"
        + " 'headline, line 1'",
    "AD, creative.object_story_spec.link_data.child_attachments.1.image_hash, ad.image[2], 'image,"
        + " line 2'",
    "AD, creative.object_story_spec.link_data.call_to_action.value.lead_gen_form_id, ad.leadForm,"
        + " lead_form",
    "AD, creative.object_story_spec.link_data.caption, ad.displayLink, display_link",
    "AD, creative.object_story_spec.instagram_user_id, ad.instagram, instagram",
    "AD, creative.asset_feed_spec.bodies.1.text, ad.primaryText[2], 'primary_text, line 2'",
    "AD, creative.asset_feed_spec.titles, ad.headline, headline",
    "AD, creative.asset_feed_spec.images.3.hash, ad.image[4], 'image, line 4'",
    "AD, creative.degrees_of_freedom_spec, ad.enhancements, enhancements"
  })
  void findsTheFieldOfTheFormAndTheColumnOfTheSheet(
      Step.Kind kind, String blamed, String field, String column) {
    Step ofForm = step(kind, LaunchRow.ofForm(FORM));
    Step ofSheet = step(kind, new LaunchRow(3, FORM, false));

    assertThat(BlamedFields.of(List.of("unheard_of", blamed), ofForm)).contains(field);
    assertThat(BlamedFields.of(List.of(blamed), ofSheet)).contains(column);
  }

  @Test
  void pointsAtTheObjectThatAnEditChanges() {
    AdSet set = anAdSet().build();
    Snapshot shop = new Snapshot(Forms.account(), List.of(), List.of(set), List.of(), Forms.NOW);
    Edit rename =
        new Edit(
            set.id(), Optional.of("Men"), Optional.empty(), Optional.empty(), Optional.empty());
    Step step =
        planner.edits(List.of(rename), shop, GraphUrl.META, Set.of()).plan().orElseThrow().step(1);

    assertThat(BlamedFields.of(List.of("name"), step)).contains(set.id().value() + ".name");
    assertThat(BlamedFields.of(List.of("targeting.age_max"), step))
        .contains(set.id().value() + ".ageMax");
    assertThat(BlamedFields.of(List.of("access"), step)).isEmpty();
  }

  @Test
  void saysNothingRatherThanGuess() {
    assertThat(BlamedFields.of(List.of("targeting_spec"))).contains("adSet.locations");
    assertThat(BlamedFields.of(List.of("name", "", "...", "<b>targeting</b>"))).isEmpty();
    assertThat(BlamedFields.of(List.of())).isEmpty();
  }

  private Step step(Step.Kind kind, LaunchRow row) {
    return planner
        .launch(Forms.draft(List.of(row)), Forms.empty(), GraphUrl.META)
        .plan()
        .orElseThrow()
        .steps()
        .stream()
        .filter(s -> s.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
