package metrix.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import metrix.model.AdSetDetails;
import metrix.model.AdSetId;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.AudienceField;
import metrix.model.Budget;
import metrix.model.DayPart;
import metrix.model.LiveTargeting;
import metrix.model.ObjectChange;
import metrix.model.SpendBounds;
import metrix.model.Targeting;

/// What the ad sets of the Meta in memory say beyond what a table shows. Not thread-safe.
final class FakeDetails {
  private final Map<AdSetId, AdSetDetails> held = new HashMap<>();

  /// Details with an audience of which everything can be said.
  static AdSetDetails of(AdSetDetails details, Targeting audience) {
    return with(details, Optional.of(new LiveTargeting(json(audience), audience, List.of())));
  }

  AdSetDetails of(AdSetId id) {
    return held.getOrDefault(id, AdSetDetails.none());
  }

  /// Keeps details, also as fields of the ad set.
  void put(AdSetId id, AdSetDetails details, SortedMap<String, String> fields) {
    held.put(id, details);
    AdSetOptions options = details.options();
    options.spend().least().ifPresent(b -> bound(fields, b, "_min_spend_target"));
    options.spend().most().ifPresent(b -> bound(fields, b, "_spend_cap"));
    set(
        fields,
        "bid_constraints.roas_average_floor",
        options.roasFloor().map(r -> Long.toString(r.tenThousandths())).orElse(""));
    set(fields, "adset_schedule.hours", DayPart.text(options.hours()));
    set(fields, "attribution_spec.windows", AttributionWindow.text(options.attribution()));
    set(fields, "dsa_beneficiary", details.beneficiary().orElse(""));
    set(fields, "dsa_payor", details.payer().orElse(""));
    details
        .targeting()
        .ifPresent(t -> {
          set(fields, "targeting", t.json());
          for (AudienceField field : AudienceField.values()) {
            set(fields, field.path(), t.says(field) ? field.text(t.known()) : "");
          }
        });
  }

  /// Does a change of an ad set.
  void change(AdSetId id, ObjectChange change, SortedMap<String, String> fields) {
    List.of("daily", "lifetime")
        .forEach(kind -> {
          fields.remove(kind + "_min_spend_target");
          fields.remove(kind + "_spend_cap");
        });
    put(id, changed(of(id), change), fields);
  }

  private static AdSetDetails changed(AdSetDetails was, ObjectChange change) {
    AdSetOptions o = was.options();
    return switch (change) {
      case ObjectChange.SetMinSpend(Budget least) ->
          with(was, o, new SpendBounds(Optional.of(least), o.spend().most()));
      case ObjectChange.SetMaxSpend(boolean byDay, var most) ->
          with(
              was,
              o,
              new SpendBounds(
                  o.spend().least(),
                  most.map(m -> byDay ? new Budget.Daily(m) : new Budget.Lifetime(m))));
      case ObjectChange.SetRoasFloor(var floor) ->
          with(
              was,
              new AdSetOptions(
                  Optional.of(floor),
                  o.spend(),
                  o.hours(),
                  o.attribution(),
                  o.frequencyCap(),
                  o.dynamicCreative()));
      case ObjectChange.SetHours(var hours) ->
          with(
              was,
              new AdSetOptions(
                  o.roasFloor(),
                  o.spend(),
                  hours,
                  o.attribution(),
                  o.frequencyCap(),
                  o.dynamicCreative()));
      case ObjectChange.SetAttribution(var windows) ->
          with(
              was,
              new AdSetOptions(
                  o.roasFloor(),
                  o.spend(),
                  o.hours(),
                  windows,
                  o.frequencyCap(),
                  o.dynamicCreative()));
      case ObjectChange.SetBeneficiary(String name) ->
          new AdSetDetails(
              was.destination(),
              was.promoted(),
              o,
              was.viewersHours(),
              Optional.of(name),
              was.payer(),
              was.targeting());
      case ObjectChange.SetPayer(String name) ->
          new AdSetDetails(
              was.destination(),
              was.promoted(),
              o,
              was.viewersHours(),
              was.beneficiary(),
              Optional.of(name),
              was.targeting());
      case ObjectChange.SetAudience(
              AudienceField field,
              Targeting wanted,
              LiveTargeting before) -> {
        Targeting whole =
            field.moved(was.targeting().map(LiveTargeting::known).orElse(wanted), wanted);
        yield with(was, Optional.of(new LiveTargeting(json(whole), whole, before.unsaid())));
      }
      default -> throw new IllegalArgumentException("no detail: " + change);
    };
  }

  private static AdSetDetails with(AdSetDetails was, AdSetOptions options, SpendBounds spend) {
    return with(
        was,
        new AdSetOptions(
            options.roasFloor(),
            spend,
            options.hours(),
            options.attribution(),
            options.frequencyCap(),
            options.dynamicCreative()));
  }

  private static AdSetDetails with(AdSetDetails was, AdSetOptions options) {
    return new AdSetDetails(
        was.destination(),
        was.promoted(),
        options,
        was.viewersHours(),
        was.beneficiary(),
        was.payer(),
        was.targeting());
  }

  private static AdSetDetails with(AdSetDetails was, Optional<LiveTargeting> targeting) {
    return new AdSetDetails(
        was.destination(),
        was.promoted(),
        was.options(),
        was.viewersHours(),
        was.beneficiary(),
        was.payer(),
        targeting);
  }

  /// Some text that says everything.
  private static String json(Targeting audience) {
    return Arrays.stream(AudienceField.values())
        .map(f -> "\"%s\":\"%s\"".formatted(f.path(), f.text(audience)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void bound(SortedMap<String, String> fields, Budget budget, String name) {
    String kind = budget instanceof Budget.Daily ? "daily" : "lifetime";
    fields.put(kind + name, Long.toString(budget.amount().minor()));
  }

  private static void set(SortedMap<String, String> fields, String name, String text) {
    if (text.isEmpty()) {
      fields.remove(name);
    } else {
      fields.put(name, text);
    }
  }
}
