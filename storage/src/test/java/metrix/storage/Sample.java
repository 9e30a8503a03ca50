package metrix.storage;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.aCampaignSpec;
import static metrix.testkit.Samples.aTargeting;
import static metrix.testkit.Samples.anAdSetSpec;
import static metrix.testkit.Samples.anAdSpec;
import static metrix.testkit.Samples.usd;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.plan.Activation;
import metrix.core.plan.AdForm;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.CampaignForm;
import metrix.core.plan.CampaignTerms;
import metrix.core.plan.Cost;
import metrix.core.plan.CreativeForm;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.FieldChange;
import metrix.core.plan.ImageRef;
import metrix.core.plan.Intent;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.Plan;
import metrix.core.plan.PromotionForm;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.core.run.RunRecord;
import metrix.core.run.StepRecord;
import metrix.core.run.StepState;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AttributionWindow;
import metrix.model.AudienceField;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.ConversionEvent;
import metrix.model.CustomAudience;
import metrix.model.DayPart;
import metrix.model.Destination;
import metrix.model.FrequencyCap;
import metrix.model.Gender;
import metrix.model.ImageHash;
import metrix.model.Interest;
import metrix.model.Language;
import metrix.model.Level;
import metrix.model.LiveTargeting;
import metrix.model.ObjectChange;
import metrix.model.OptimizationGoal;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.PromotedObject;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Roas;
import metrix.model.SpendBounds;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;

/// Values that use every type which is kept as text.
final class Sample {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");
  static final String SHA256 = "ab".repeat(32);

  private Sample() {}

  static CleanImage image() {
    return new CleanImage(file(), new byte[] {1, 2, 3});
  }

  static ImageFile file() {
    return new ImageFile(
        "cup ☕.png", 3, SHA256, 600, 800, ImageFile.Format.PNG, List.of("EXIF"), List.of());
  }

  static Plan plan() {
    Interest tea =
        new Interest(
            "6003", "Tea", List.of("Food", "Tea"), OptionalLong.of(5), OptionalLong.empty());
    Place city =
        new Place(
            PlaceType.CITY,
            "2418779",
            "Austin",
            "Texas",
            Optional.of("US"),
            Optional.of(Radius.kilometres(25)));
    AdSetSpec set =
        new AdSetSpec(
            "Set",
            new Targeting(
                List.of(city),
                List.of(),
                List.of(tea),
                18,
                65,
                Gender.FEMALE,
                true,
                refinement(),
                placements()),
            OptimizationGoal.OFFSITE_CONVERSIONS,
            BillingEvent.IMPRESSIONS,
            Optional.of(Destination.WEBSITE),
            Optional.of(new PromotedObject.OfPixel(new PixelId("3"), ConversionEvent.PURCHASE)),
            Optional.of(new Budget.Lifetime(usd("90.00"))),
            BidStrategy.COST_CAP,
            Optional.of(usd("2.50")),
            Optional.of(OffsetDateTime.parse("2026-12-01T09:00:00-08:00")),
            Optional.of(OffsetDateTime.parse("2026-12-31T09:00:00-08:00")),
            Optional.of("Shop"),
            Optional.empty(),
            options());
    List<Step> steps =
        List.of(
            step(1, new Intent.UploadImage(file())),
            step(2, new Intent.MakeCampaign(aCampaignSpec("Summer"))),
            step(3, new Intent.MakeAdSet(new Ref.MadeBy(2), set)),
            step(4, new Intent.MakeAdSet(new Ref.Existing(new CampaignId("7")), anAdSetSpec("B"))),
            step(
                5,
                new Intent.MakeAd(
                    new Ref.MadeBy(3),
                    List.of(new ImageRef.UploadedBy(1)),
                    anAdSpec("“quoted” \n line"))),
            step(
                6,
                new Intent.MakeAd(
                    new Ref.Existing(new AdSetId("8")),
                    List.of(new ImageRef.Existing(new ImageHash("0a".repeat(16)))),
                    anAdSpec("C"))),
            step(
                7,
                new Intent.ChangeObject(
                    new Ref.Existing(new AdId("9")),
                    Level.AD,
                    List.of(
                        new ObjectChange.Rename("D"),
                        new ObjectChange.SetStatus(ConfiguredStatus.PAUSED),
                        new ObjectChange.SetBudget(new Budget.Daily(usd("3.00"))),
                        new ObjectChange.SetSpendCap(Optional.of(usd("300.00"))),
                        new ObjectChange.SetBidStrategy(BidStrategy.COST_CAP),
                        new ObjectChange.SetBidAmount(usd("0.50")),
                        new ObjectChange.SetStart(OffsetDateTime.parse("2026-12-01T09:00-08:00")),
                        new ObjectChange.SetEnd(Optional.empty()),
                        new ObjectChange.SetMinSpend(new Budget.Daily(usd("3.00"))),
                        new ObjectChange.SetMaxSpend(true, Optional.of(usd("9.00"))),
                        new ObjectChange.SetRoasFloor(new Roas(15_000)),
                        new ObjectChange.SetHours(
                            List.of(new DayPart(List.of(DayOfWeek.MONDAY), 0, 600))),
                        new ObjectChange.SetAttribution(
                            List.of(
                                new AttributionWindow(AttributionWindow.Event.CLICK_THROUGH, 7))),
                        new ObjectChange.SetBeneficiary("Corner Shop"),
                        new ObjectChange.SetPayer("Corner Shop"),
                        new ObjectChange.SetPixel(new PixelId("73"), "[]"),
                        new ObjectChange.SetAudience(
                            AudienceField.AGES,
                            aTargeting().withAges(20, 40),
                            new LiveTargeting(
                                "{\"age_min\":18}",
                                aTargeting(),
                                List.of(AudienceField.PLACEMENTS)))))));
    return new Plan(
        "plan1",
        "hash1",
        ACCOUNT,
        "Corner Shop",
        "https://graph.facebook.com",
        "Make things",
        steps,
        Optional.of("draft1"),
        usd("0"),
        usd("20.00"),
        usd("20.00"),
        "note",
        Optional.of(new Activation(2, usd("20.00"), usd("90.00"))),
        Plan.Confirm.AMOUNT,
        new Cost(14, 30, 4),
        NOW,
        Optional.of("run0"),
        List.of("An image stays at Meta."));
  }

  private static AdSetOptions options() {
    return new AdSetOptions(
        Optional.of(new Roas(20_000)),
        new SpendBounds(Optional.of(new Budget.Daily(usd("1.00"))), Optional.empty()),
        List.of(new DayPart(List.of(DayOfWeek.MONDAY), 540, 1020)),
        List.of(new AttributionWindow(AttributionWindow.Event.CLICK_THROUGH, 7)),
        Optional.of(new FrequencyCap(2, 7)),
        true);
  }

  private static Refinement refinement() {
    return new Refinement(
        List.of(new TraitGroup(List.of(new Trait(TraitKind.BEHAVIORS, "6002", "Travellers")))),
        List.of(),
        List.of(new CustomAudience("23", "Buyers", "CUSTOM")),
        List.of(),
        List.of(new Language(6, "English (US)")));
  }

  private static Placements placements() {
    return new Placements(List.of(new OnPlatform(Platform.FACEBOOK, List.of("feed"))));
  }

  static RunRecord run(String id) {
    Plan plan = plan();
    return new RunRecord(
        id,
        plan,
        "mx-" + id,
        Optional.of("sheet1"),
        NOW,
        Optional.empty(),
        plan.steps().stream()
            .map(s ->
                new StepRecord(
                    s.number(), StepState.PLANNED, Optional.empty(), Optional.empty(), 0, NOW))
            .toList(),
        List.of(),
        Map.of(),
        List.of(),
        0,
        0,
        0);
  }

  static LaunchForm form() {
    return new LaunchForm(
        new CampaignForm(
            Optional.of("5"),
            "Summer",
            "Traffic",
            List.of("HOUSING"),
            List.of("US"),
            "adset",
            "",
            "",
            false,
            new CampaignTerms("AUCTION", "100")),
        new AdSetForm(
            Optional.empty(),
            "Set",
            "20.00",
            "",
            "LINK_CLICKS",
            Optional.of("PURCHASE"),
            "",
            "",
            "2026-12-01 09:00",
            "",
            List.of(Place.country("US", "United States")),
            List.of(),
            List.of(),
            18,
            65,
            "all",
            Optional.of(true),
            "",
            "",
            new PromotionForm("website", "", "", ""),
            new DeliveryForm("", "", "", "", "7d_click", "", "", "auto"),
            refinement()),
        new AdForm(
            "Ad",
            "",
            List.of("a.png", "b.png"),
            List.of("text", "another"),
            List.of("", "x"),
            List.of(),
            "",
            List.of("https://a.example"),
            "",
            Optional.empty(),
            new CreativeForm(
                "carousel",
                true,
                "1",
                "2",
                "3",
                "https://s.example",
                "x",
                List.of("off"),
                "",
                "")));
  }

  private static Step step(int number, Intent intent) {
    return new Step(
        number,
        intent,
        "step " + number,
        List.of(2, 3),
        number > 4 ? List.of(1, 3) : List.of(),
        List.of(
            new FieldChange("name", "Name", Optional.of("old"), "new", Optional.of("old")),
            FieldChange.fresh("status", "Status", "PAUSED")));
  }
}
