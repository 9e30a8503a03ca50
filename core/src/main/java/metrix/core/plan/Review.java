package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.core.media.ImageFile;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.Budget;
import metrix.model.CampaignSpec;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PromotedObject;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;

/// Says what a step makes, field by field, for the person who reviews the plan.
final class Review {
  private Review() {}

  static List<FieldChange> image(ImageFile image) {
    List<FieldChange> lines = new ArrayList<>();
    add(
        lines,
        "image",
        "Image",
        "%d × %d, %d KB"
            .formatted(image.width(), image.height(), Math.max(1, image.bytes() / 1024)));
    if (!image.metadataRemoved().isEmpty()) {
      add(lines, "metadata", "Taken out", String.join(", ", image.metadataRemoved()));
    }
    return lines;
  }

  static List<FieldChange> campaign(CampaignSpec spec) {
    List<FieldChange> lines = new ArrayList<>();
    add(lines, "objective", "Objective", spec.objective().label());
    add(
        lines,
        "special_ad_categories",
        "Special ad categories",
        spec.specialAdCategories().isEmpty()
            ? "none"
            : spec.specialAdCategories().stream()
                .map(SpecialAdCategory::label)
                .collect(Collectors.joining(", ")));
    spec.budget().ifPresent(b -> budget(lines, b));
    spec.budget()
        .ifPresent(_ -> add(lines, "bid_strategy", "Bid strategy", spec.bidStrategy().label()));
    if (spec.budget().isEmpty()) {
      add(
          lines,
          "is_adset_budget_sharing_enabled",
          "Ad sets share budgets",
          yesNo(spec.adSetBudgetSharing()));
    }
    paused(lines);
    return lines;
  }

  static List<FieldChange> adSet(AdSetSpec spec) {
    List<FieldChange> lines = new ArrayList<>();
    spec.budget().ifPresent(b -> budget(lines, b));
    add(lines, "optimization_goal", "Goal", spec.goal().label());
    spec.promotedObject().ifPresent(p -> add(lines, "promoted_object", "Promotes", promoted(p)));
    spec.budget()
        .ifPresent(_ -> add(lines, "bid_strategy", "Bid strategy", spec.bidStrategy().label()));
    spec.bidAmount().ifPresent(b -> add(lines, "bid_amount", "Bid amount", b.toString()));
    add(lines, "start_time", "Start", spec.start().map(Object::toString).orElse("at once"));
    spec.end().ifPresent(e -> add(lines, "end_time", "End", e.toString()));
    targeting(lines, spec.targeting());
    spec.beneficiary().ifPresent(b -> add(lines, "dsa_beneficiary", "Beneficiary", b));
    spec.payer().ifPresent(p -> add(lines, "dsa_payor", "Payer", p));
    paused(lines);
    return lines;
  }

  static List<FieldChange> ad(AdSpec spec, String image) {
    List<FieldChange> lines = new ArrayList<>();
    add(lines, "page_id", "Page", spec.page().value());
    add(lines, "image", "Image", image);
    add(lines, "message", "Primary text", spec.primaryText());
    add(lines, "name", "Headline", spec.headline());
    add(lines, "description", "Description", spec.description());
    add(lines, "call_to_action", "Call to action", spec.callToAction().label());
    add(lines, "link", "Website", spec.website().toString());
    add(lines, "url_tags", "URL parameters", spec.urlParameters());
    spec.pixel().ifPresent(p -> add(lines, "tracking_specs", "Pixel", p.value()));
    paused(lines);
    return lines.stream().filter(l -> !l.after().isEmpty()).toList();
  }

  private static void targeting(List<FieldChange> lines, Targeting targeting) {
    add(lines, "geo_locations", "Locations", names(targeting.places()));
    if (!targeting.excludedPlaces().isEmpty()) {
      add(lines, "excluded_geo_locations", "Not in", names(targeting.excludedPlaces()));
    }
    add(
        lines,
        "age",
        "Ages",
        targeting.ageMin() + " to " + (targeting.ageMax() == 65 ? "65+" : targeting.ageMax()));
    add(
        lines,
        "genders",
        "Genders",
        switch (targeting.gender()) {
          case ALL -> "all";
          case MALE -> "men";
          case FEMALE -> "women";
        });
    if (!targeting.interests().isEmpty()) {
      add(
          lines,
          "interests",
          "Interests",
          targeting.interests().stream().map(Interest::name).collect(Collectors.joining(", ")));
    }
    add(lines, "advantage_audience", "Advantage+ audience", yesNo(targeting.advantageAudience()));
  }

  private static void budget(List<FieldChange> lines, Budget budget) {
    switch (budget) {
      case Budget.Daily(var amount) ->
          add(lines, "daily_budget", "Daily budget", amount.toString());
      case Budget.Lifetime(var amount) ->
          add(lines, "lifetime_budget", "Lifetime budget", amount.toString());
    }
  }

  private static String promoted(PromotedObject promoted) {
    return switch (promoted) {
      case PromotedObject.OfPage(var page) -> "Page " + page.value();
      case PromotedObject.OfPixel(var pixel, var event) ->
          event.label() + " (pixel " + pixel.value() + ")";
      case PromotedObject.OfCustomEvent(var pixel, var event) ->
          "“" + event + "” (pixel " + pixel.value() + ")";
      case PromotedObject.OfCustomConversion(var pixel, var conversion) ->
          "Custom conversion " + conversion + " (pixel " + pixel.value() + ")";
      case PromotedObject.OfApp(var application, var store, var event) ->
          event.map(e -> e.label() + " in app ").orElse("App ") + application + ", " + store;
      case PromotedObject.OfChat(var page, var pixel, var event) ->
          "%s in chats with Page %s (pixel %s)"
              .formatted(event.label(), page.value(), pixel.value());
    };
  }

  private static String names(List<Place> places) {
    return places.stream()
        .map(p -> p.name() + p.radius().map(r -> " + " + r).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static void paused(List<FieldChange> lines) {
    add(lines, "status", "Status", "PAUSED");
  }

  private static String yesNo(boolean choice) {
    return choice ? "yes" : "no";
  }

  private static void add(List<FieldChange> lines, String field, String label, String after) {
    lines.add(new FieldChange(field, label, Optional.empty(), after, Optional.empty()));
  }
}
