package metrix.marketing.http;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import metrix.model.AdAccount;
import metrix.model.AdContent;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CallToAction;
import metrix.model.CampaignSpec;
import metrix.model.ClickTarget;
import metrix.model.ConversionEvent;
import metrix.model.Destination;
import metrix.model.Enhancements;
import metrix.model.Gender;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.Placements;
import metrix.model.PromotedObject;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Wording;

/// What a shop makes in tests, for the account, Page and pixel that are there.
record ShopSpecs(AdAccount account, Page page, Pixel pixel) {
  Money money(String amount) {
    return Money.parse(amount, account.currency().orElseThrow(), "amount").get();
  }

  CampaignSpec campaignSpec(String name, Optional<Budget> budget) {
    return new CampaignSpec(
        name,
        Objective.OUTCOME_SALES,
        List.of(),
        List.of(),
        budget,
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        false,
        Optional.empty());
  }

  AdSetSpec adSetSpec(String name) {
    return adSetSpec(name, targeting(List.of(Place.country("US", "United States"))));
  }

  AdSetSpec adSetSpec(String name, Targeting targeting) {
    OffsetDateTime start =
        InstantSource.system().instant().atZone(account.timeZone()).toOffsetDateTime().plusDays(1);
    return new AdSetSpec(
        name,
        targeting,
        OptimizationGoal.OFFSITE_CONVERSIONS,
        BillingEvent.IMPRESSIONS,
        Optional.of(Destination.WEBSITE),
        Optional.of(new PromotedObject.OfPixel(pixel.id(), ConversionEvent.PURCHASE)),
        Optional.of(new Budget.Daily(money("12.50"))),
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        Optional.empty(),
        Optional.of(start),
        Optional.of(start.plusDays(14)),
        Optional.empty(),
        Optional.empty(),
        AdSetOptions.none());
  }

  Targeting targeting(List<Place> places) {
    return new Targeting(
        places,
        List.of(),
        List.of(),
        21,
        60,
        Gender.ALL,
        false,
        Refinement.none(),
        Placements.automatic());
  }

  AdSpec adSpec(String name) {
    return new AdSpec(
        name,
        page.id(),
        Optional.empty(),
        new AdContent.OneImage(
            Wording.of("New cups are here.", "Cups", "Free delivery"),
            new ClickTarget.Website(URI.create("https://shop.example/cups")),
            CallToAction.SHOP_NOW,
            Optional.empty()),
        "utm_source={{site_source_name}}",
        Optional.of(pixel.id()),
        Enhancements.off(),
        Optional.empty());
  }

  static Path image(Path dir) throws IOException {
    Path file = dir.resolve("cup.png");
    ImageIO.write(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }
}
