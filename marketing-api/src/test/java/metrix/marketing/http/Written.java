package metrix.marketing.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import metrix.marketing.Write;
import metrix.model.AccountId;
import metrix.model.AdContent;
import metrix.model.AdCurrency;
import metrix.model.AdSetId;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CallToAction;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.ClickTarget;
import metrix.model.Destination;
import metrix.model.Enhancements;
import metrix.model.Gender;
import metrix.model.ImageHash;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.Placements;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Wording;

/// Writes for tests.
final class Written {
  static final AccountId ACCOUNT = new AccountId("361744628296290");
  static final AdCurrency USD = AdCurrency.of("USD").orElseThrow();

  private Written() {}

  static Money usd(long cents) {
    return new Money(cents, USD);
  }

  static Write.CreateCampaign campaign(Optional<Budget> budget) {
    return new Write.CreateCampaign(
        ACCOUNT,
        new CampaignSpec(
            "Autumn & winter",
            Objective.OUTCOME_TRAFFIC,
            List.of(),
            List.of(),
            budget,
            BidStrategy.LOWEST_COST_WITHOUT_CAP,
            false,
            Optional.empty()),
        "mx-1");
  }

  static Write.CreateAdSet adSet(Targeting targeting, Optional<Budget> budget) {
    return new Write.CreateAdSet(
        ACCOUNT,
        new CampaignId("2384"),
        new AdSetSpec(
            "Adults",
            targeting,
            OptimizationGoal.LINK_CLICKS,
            BillingEvent.IMPRESSIONS,
            Optional.of(Destination.WEBSITE),
            Optional.empty(),
            budget,
            BidStrategy.LOWEST_COST_WITHOUT_CAP,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            AdSetOptions.none()),
        "mx-1");
  }

  static Targeting audience(int ageMin, int ageMax, boolean advantage) {
    return new Targeting(
        List.of(Place.country("US", "United States")),
        List.of(),
        List.of(),
        ageMin,
        ageMax,
        Gender.FEMALE,
        advantage,
        Refinement.none(),
        Placements.automatic());
  }

  static Write.CreateAd ad() {
    return new Write.CreateAd(
        ACCOUNT,
        new AdSetId("2385"),
        List.of(new ImageHash("4f9914935a345227409b2cc7f811928c")),
        new AdSpec(
            "Blue cup",
            new PageId("104"),
            Optional.empty(),
            new AdContent.OneImage(
                Wording.of("New cups", "Cups", ""),
                new ClickTarget.Website(URI.create("https://shop.example/cups")),
                CallToAction.SHOP_NOW,
                Optional.empty()),
            "utm_source=fb",
            Optional.of(new PixelId("917")),
            Enhancements.off(),
            Optional.empty()),
        "mx-1");
  }
}
