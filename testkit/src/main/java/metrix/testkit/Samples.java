package metrix.testkit;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.model.AccountId;
import metrix.model.AdContent;
import metrix.model.AdCurrency;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CallToAction;
import metrix.model.CampaignSpec;
import metrix.model.Carried;
import metrix.model.ClickTarget;
import metrix.model.CreativeId;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.Destination;
import metrix.model.Enhancements;
import metrix.model.Gender;
import metrix.model.LiveCreative;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.PageId;
import metrix.model.Pixel;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.Placements;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.TokenReport;
import metrix.model.Wording;

/// Sound objects to start a test from. The builders change what a test is about; the rest is one
/// small shop's account.
public final class Samples {
  /// The account of all samples.
  public static final AccountId ACCOUNT = new AccountId("1000000000000001");

  /// When the samples were made.
  public static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-01T09:00:00+00:00");

  private Samples() {}

  /// An active account in USD.
  public static AdAccountBuilder anAdAccount() {
    return new AdAccountBuilder();
  }

  /// A creative with one link and one image, as [AdBuilder] shows it.
  public static LiveCreative aCreative(CreativeId id) {
    return new LiveCreative(
        id,
        "Blue cup",
        LiveCreative.Form.LINK,
        List.of(
            new Said(CreativePart.PRIMARY_TEXT, List.of("New cups are here.")),
            new Said(CreativePart.HEADLINE, List.of("Cups")),
            new Said(CreativePart.LINK, List.of("https://shop.example/cups")),
            new Said(CreativePart.BUTTON, List.of("SHOP_NOW")),
            new Said(CreativePart.IMAGE, List.of("0123456789abcdef0123456789abcdef")),
            new Said(CreativePart.URL_PARAMETERS, List.of("utm_source=meta"))),
        List.of(new Carried("object_story_spec", "{\"page_id\":\"7\"}")),
        List.of());
  }

  /// A paused traffic campaign without a budget of its own.
  public static CampaignBuilder aCampaign() {
    return new CampaignBuilder();
  }

  /// A paused ad set with 10.00 USD a day.
  public static AdSetBuilder anAdSet() {
    return new AdSetBuilder();
  }

  /// A paused ad with one image.
  public static AdBuilder anAd() {
    return new AdBuilder();
  }

  /// An amount in USD.
  public static Money usd(String amount) {
    return money(amount, "USD");
  }

  /// An amount in a currency of Meta's table.
  public static Money money(String amount, String code) {
    return Money.parse(amount, AdCurrency.of(code).orElseThrow(), "amount").get();
  }

  /// A Page that may advertise.
  public static Page aPage() {
    return new Page(new PageId("2000000000000001"), "Corner Shop", "Shop", true);
  }

  /// A pixel that never fired.
  public static Pixel aPixel() {
    return new Pixel(new PixelId("3000000000000001"), "Shop pixel", Optional.empty(), false);
  }

  /// A user's token that never expires and may do everything that is needed.
  public static TokenReport aTokenReport() {
    return new TokenReport(
        "4000000000000001",
        "Sam Seller",
        true,
        Optional.of("USER"),
        Optional.empty(),
        true,
        Optional.empty(),
        Set.of("ads_read", "ads_management", "pages_show_list", "pages_read_engagement"));
  }

  /// A traffic campaign to be made, without a budget of its own.
  public static CampaignSpec aCampaignSpec(String name) {
    return new CampaignSpec(
        name,
        Objective.OUTCOME_TRAFFIC,
        List.of(),
        List.of(),
        Optional.empty(),
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        false,
        Optional.empty());
  }

  /// An ad set to be made, for link clicks in the United States, 10.00 USD a day.
  public static AdSetSpec anAdSetSpec(String name) {
    return new AdSetSpec(
        name,
        aTargeting(),
        OptimizationGoal.LINK_CLICKS,
        BillingEvent.IMPRESSIONS,
        Optional.of(Destination.WEBSITE),
        Optional.empty(),
        Optional.of(new Budget.Daily(usd("10.00"))),
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        AdSetOptions.none());
  }

  /// Adults in the United States.
  public static Targeting aTargeting() {
    return new Targeting(
        List.of(Place.country("US", "United States")),
        List.of(),
        List.of(),
        18,
        65,
        Gender.ALL,
        false,
        Refinement.none(),
        Placements.automatic());
  }

  /// An ad to be made, for a website.
  public static AdSpec anAdSpec(String name) {
    return new AdSpec(
        name,
        aPage().id(),
        Optional.empty(),
        new AdContent.OneImage(
            Wording.of("New cups are here.", "Cups", "Free delivery"),
            new ClickTarget.Website(URI.create("https://shop.example/cups")),
            CallToAction.SHOP_NOW,
            Optional.empty()),
        "",
        Optional.empty(),
        Enhancements.off(),
        Optional.empty());
  }
}
