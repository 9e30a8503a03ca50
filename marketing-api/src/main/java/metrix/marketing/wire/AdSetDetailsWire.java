package metrix.marketing.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import metrix.model.AdCurrency;
import metrix.model.AdSetDetails;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.Budget;
import metrix.model.ConversionEvent;
import metrix.model.DayPart;
import metrix.model.FrequencyCap;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.PromotedObject;
import metrix.model.Roas;
import metrix.model.SpendBounds;

/// What an ad set at Meta says beyond what a table shows. Source: Meta, ad set reference, copy of
/// 2026-09-12; AdSet of the v25.0 specs.
final class AdSetDetailsWire {
  /// They come with the list that is read anyway, so they cost no call.
  static final String FIELDS =
      "destination_type,promoted_object,bid_constraints,daily_min_spend_target,"
          + "lifetime_min_spend_target,daily_spend_cap,lifetime_spend_cap,adset_schedule,"
          + "attribution_spec,frequency_control_specs,is_dynamic_creative,dsa_beneficiary,dsa_payor";

  private AdSetDetailsWire() {}

  static AdSetDetails details(Node set, Optional<AdCurrency> currency) {
    List<Node> hours = set.list("adset_schedule");
    return new AdSetDetails(
        set.text("destination_type").filter(d -> !d.equals("UNDEFINED")),
        promoted(set.in("promoted_object")),
        new AdSetOptions(
            floor(set),
            new SpendBounds(
                bound(set, "_min_spend_target", currency), bound(set, "_spend_cap", currency)),
            hours(set),
            windows(set),
            cap(set),
            set.flag("is_dynamic_creative")),
        hours.stream().anyMatch(h -> h.text("timezone_type").filter("USER"::equals).isPresent()),
        set.text("dsa_beneficiary"),
        set.text("dsa_payor"),
        LiveTargetingWire.read(set));
  }

  /// The hours of the week; days count from Sunday, 0.
  static List<DayPart> hours(Node set) {
    List<DayPart> parts = new ArrayList<>();
    for (Node part : set.list("adset_schedule")) {
      List<DayOfWeek> days =
          part.texts("days").stream()
              .filter(d -> d.matches("[0-6]"))
              .map(d -> d.equals("0") ? DayOfWeek.SUNDAY : DayOfWeek.of(Integer.parseInt(d)))
              .toList();
      if (!days.isEmpty()) {
        parts.add(
            new DayPart(
                days,
                (int) part.whole("start_minute").orElse(0),
                (int) part.whole("end_minute").orElse(0)));
      }
    }
    return parts;
  }

  /// The attribution windows, those of kinds that we know.
  static List<AttributionWindow> windows(Node set) {
    return set.list("attribution_spec").stream()
        .flatMap(w ->
            Arrays.stream(AttributionWindow.Event.values())
                .filter(e -> w.text("event_type").filter(e.name()::equals).isPresent())
                .map(e -> new AttributionWindow(e, (int) w.whole("window_days").orElse(0))))
        .filter(w -> w.days() > 0)
        .toList();
  }

  private static Optional<Roas> floor(Node set) {
    OptionalLong floor = set.in("bid_constraints").count("roas_average_floor");
    return floor.isPresent() && floor.getAsLong() > 0
        ? Optional.of(new Roas(floor.getAsLong()))
        : Optional.empty();
  }

  private static Optional<Budget> bound(Node set, String name, Optional<AdCurrency> currency) {
    Optional<Budget> daily = set.money("daily" + name, currency).map(Budget.Daily::new);
    return daily.or(() -> set.money("lifetime" + name, currency).map(Budget.Lifetime::new));
  }

  private static Optional<FrequencyCap> cap(Node set) {
    return set.list("frequency_control_specs").stream()
        .findFirst()
        .filter(c -> c.has("max_frequency") && c.has("interval_days"))
        .map(c ->
            new FrequencyCap(
                (int) c.whole("max_frequency").orElse(0),
                (int) c.whole("interval_days").orElse(0)));
  }

  private static Optional<PromotedObject> promoted(Node json) {
    Optional<PageId> page = json.text("page_id").filter(ObjectId::isDigits).map(PageId::new);
    Optional<PixelId> pixel = json.text("pixel_id").filter(ObjectId::isDigits).map(PixelId::new);
    Optional<ConversionEvent> event = event(json);
    Optional<String> app = json.text("application_id");
    if (app.isPresent()) {
      return json.text("object_store_url")
          .flatMap(AdSetDetailsWire::address)
          .map(store -> new PromotedObject.OfApp(app.get(), store, event));
    }
    if (page.isPresent()) {
      return Optional.of(
          pixel.isPresent() && event.isPresent()
              ? new PromotedObject.OfChat(page.get(), pixel.get(), event.get())
              : new PromotedObject.OfPage(page.get()));
    }
    return pixel.flatMap(p ->
        Stream.<Optional<PromotedObject>>of(
                json.text("custom_conversion_id")
                    .map(c -> new PromotedObject.OfCustomConversion(p, c)),
                json.text("custom_event_str").map(e -> new PromotedObject.OfCustomEvent(p, e)),
                event.map(e -> new PromotedObject.OfPixel(p, e)))
            .flatMap(Optional::stream)
            .findFirst());
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Optional<ConversionEvent> event(Node json) {
    return json.text("custom_event_type")
        .flatMap(name ->
            Arrays.stream(ConversionEvent.values()).filter(e -> e.name().equals(name)).findFirst());
  }
}
