package metrix.core.plan;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.campaign.Snapshot;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.Images;
import metrix.core.media.Pictures;
import metrix.model.AdAccount;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.Refinement;

/// Sound forms and drafts to start a test from.
public final class Forms {
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private Forms() {}

  public static AdAccount account() {
    return anAdAccount().build();
  }

  /// An account without anything in it.
  public static Snapshot empty() {
    return new Snapshot(account(), List.of(), List.of(), List.of(), NOW);
  }

  public static CampaignForm campaign(String name) {
    return new CampaignForm(
        Optional.empty(),
        name,
        "Traffic",
        List.of(),
        List.of(),
        "adset",
        "",
        "",
        false,
        CampaignTerms.none());
  }

  public static AdSetForm adSet(String name, String dailyBudget) {
    return new AdSetForm(
        Optional.empty(),
        name,
        dailyBudget,
        "",
        "LINK_CLICKS",
        Optional.empty(),
        "",
        "",
        "",
        "",
        List.of(Place.country("US", "United States")),
        List.of(),
        List.of(),
        18,
        65,
        "all",
        Optional.of(false),
        "",
        "",
        PromotionForm.none(),
        DeliveryForm.none(),
        Refinement.none());
  }

  public static AdForm ad(String name, String image) {
    return AdForm.ofOneImage(
        name,
        "",
        image,
        "New cups are here.",
        "Cups",
        "",
        "SHOP_NOW",
        "https://shop.example/cups",
        "",
        Optional.empty());
  }

  public static LaunchForm form(String campaign, String adSet, String ad, String image) {
    return new LaunchForm(campaign(campaign), adSet(adSet, "20.00"), ad(ad, image));
  }

  /// One row of the form of the page.
  public static LaunchDraft draft(LaunchForm form) {
    return draft(List.of(LaunchRow.ofForm(form)));
  }

  public static LaunchDraft draft(List<LaunchRow> rows) {
    Map<String, ImageFile> images = new HashMap<>();
    for (LaunchRow row : rows) {
      for (String name : row.form().ad().images()) {
        if (name.endsWith(".png")) {
          images.put(name, picture(name).file());
        }
      }
    }
    return new LaunchDraft(
        "draft1", account(), Optional.of(aPage().id()), Optional.<PixelId>empty(), rows, images);
  }

  /// Rows 2, 3, ... of a sheet, one for each form.
  public static List<LaunchRow> rows(boolean activate, LaunchForm... forms) {
    return Arrays.stream(forms)
        .map(f -> new LaunchRow(Arrays.asList(forms).indexOf(f) + 2, f, activate))
        .toList();
  }

  /// A nearly square picture that depends on its name.
  public static CleanImage picture(String name) {
    int hash = Math.floorMod(name.hashCode(), 36 * 36);
    return Images.check(name, Pictures.png(600 + hash % 36, 600 + hash / 36)).get();
  }

  public static LaunchForm withAdSet(LaunchForm form, UnaryOperator<AdSetForm> change) {
    return new LaunchForm(form.campaign(), change.apply(form.adSet()), form.ad());
  }

  static {
    if (!ACCOUNT.equals(account().id())) {
      throw new IllegalStateException("the samples speak of several accounts");
    }
  }
}
