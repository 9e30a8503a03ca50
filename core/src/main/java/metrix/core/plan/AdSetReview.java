package metrix.core.plan;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.Budget;
import metrix.model.CustomAudience;
import metrix.model.DayPart;
import metrix.model.Interest;
import metrix.model.Language;
import metrix.model.Place;
import metrix.model.PromotedObject;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;

/// Says what an ad set will be, field by field, for the person who reviews the plan.
final class AdSetReview {
  private final List<FieldChange> lines = new ArrayList<>();

  private AdSetReview() {}

  static List<FieldChange> lines(AdSetSpec spec) {
    AdSetReview review = new AdSetReview();
    review.delivery(spec);
    review.options(spec.options());
    review.targeting(spec.targeting());
    review.add("dsa_beneficiary", "Beneficiary", spec.beneficiary());
    review.add("dsa_payor", "Payer", spec.payer());
    review.add("status", "Status", "PAUSED");
    return review.lines;
  }

  private void delivery(AdSetSpec spec) {
    spec.budget().ifPresent(b -> lines.add(Review.budget(b)));
    spec.destination().ifPresent(d -> add("destination_type", "Leads to", d.label()));
    add("optimization_goal", "Goal", spec.goal().label());
    add("promoted_object", "Promotes", spec.promotedObject().map(AdSetReview::promoted));
    if (!spec.billingEvent().name().equals("IMPRESSIONS")) {
      add("billing_event", "Billed for", spec.billingEvent().name());
    }
    spec.budget().ifPresent(_ -> add("bid_strategy", "Bid strategy", spec.bidStrategy().label()));
    add("bid_amount", "Bid amount", spec.bidAmount().map(Object::toString));
    add("start_time", "Start", spec.start().map(Object::toString).orElse("at once"));
    add("end_time", "End", spec.end().map(Object::toString));
  }

  private void options(AdSetOptions options) {
    add("bid_constraints", "Least return on ad spend", options.roasFloor().map(r -> r.plain()));
    add("min_spend_target", "Spends at least", options.spend().least().map(AdSetReview::span));
    add("spend_cap", "Spends at most", options.spend().most().map(AdSetReview::span));
    add("adset_schedule", "Shown", joined(options.hours(), AdSetReview::hours));
    add("attribution_spec", "Attribution", joined(options.attribution(), Object::toString));
    add(
        "frequency_control_specs",
        "Seen at most",
        options
            .frequencyCap()
            .map(c -> "%d times in %d days".formatted(c.impressions(), c.days())));
    if (options.dynamicCreative()) {
      add("is_dynamic_creative", "Dynamic creative", "yes");
    }
  }

  private void targeting(Targeting targeting) {
    add("geo_locations", "Locations", joined(targeting.places(), AdSetReview::place));
    add("excluded_geo_locations", "Not in", joined(targeting.excludedPlaces(), AdSetReview::place));
    String wish = targeting.advantageAudience() ? ", as a suggestion" : "";
    add(
        "age",
        "Ages",
        "%d to %s%s"
            .formatted(
                targeting.ageMin(), targeting.ageMax() == 65 ? "65+" : targeting.ageMax(), wish));
    add(
        "genders",
        "Genders",
        switch (targeting.gender()) {
          case ALL -> "all";
          case MALE -> "men" + wish;
          case FEMALE -> "women" + wish;
        });
    add("interests", "Interests", joined(targeting.interests(), Interest::name));
    Refinement refinement = targeting.refinement();
    refinement.groups().forEach(g -> add("flexible_spec", "And any of", names(g.anyOf())));
    add("exclusions", "Without", joined(refinement.excluded(), Trait::name));
    add("custom_audiences", "Audiences", joined(refinement.audiences(), CustomAudience::name));
    add(
        "excluded_custom_audiences",
        "Without audiences",
        joined(refinement.excludedAudiences(), CustomAudience::name));
    add("locales", "Languages", joined(refinement.languages(), Language::name));
    if (!targeting.placements().isAutomatic()) {
      add("publisher_platforms", "Placements", targeting.placements().toString());
    }
    add("advantage_audience", "Advantage+ audience", targeting.advantageAudience() ? "yes" : "no");
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

  private static String place(Place place) {
    return place.name() + place.radius().map(r -> " + " + r).orElse("");
  }

  private static String span(Budget budget) {
    return switch (budget) {
      case Budget.Daily(var amount) -> amount + " a day";
      case Budget.Lifetime(var amount) -> amount + " in its life";
    };
  }

  private static String hours(DayPart part) {
    String days =
        part.days().stream()
            .map(d -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .collect(Collectors.joining(" "));
    return "%s %02d:%02d–%02d:%02d"
        .formatted(
            days,
            part.startMinute() / 60,
            part.startMinute() % 60,
            part.endMinute() / 60,
            part.endMinute() % 60);
  }

  private static String names(List<Trait> traits) {
    return traits.stream().map(Trait::name).collect(Collectors.joining(", "));
  }

  private static <T> Optional<String> joined(List<T> values, Function<T, String> words) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().map(words).collect(Collectors.joining(", ")));
  }

  private void add(String field, String label, Optional<String> after) {
    after.ifPresent(a -> add(field, label, a));
  }

  private void add(String field, String label, String after) {
    lines.add(new FieldChange(field, label, Optional.empty(), after, Optional.empty()));
  }
}
