package metrix.core.plan;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.AttributionWindow;
import metrix.model.AudienceField;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativeId;
import metrix.model.DayPart;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.PixelId;
import metrix.model.Roas;
import metrix.model.Targeting;

/// Changes of live objects as Meta's fields and texts: to read a change back after it was sent.
public final class WireFields {
  /// As Meta writes times: `2026-12-01T09:00:00-0800`.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  /// How Meta says that there is no cap and no end: by a number on writing, by nothing on reading.
  /// Source: Meta, campaign and ad set pages, copies of 2026-09-12.
  private static final Set<String> NOTHING = Set.of("", "0", "922337203685478");

  /// The field of an ad that names its creative. It is read as an object: `{"id":"12"}`.
  static final String CREATIVE = "creative";

  /// What of `tracking_specs` can be changed.
  static final String PIXEL = "tracking_specs.pixel";

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");

  private WireFields() {}

  /// The fields that changes set, with their values in Meta's spelling; an empty text for nothing.
  public static SequencedMap<String, String> of(List<ObjectChange> changes) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    for (ObjectChange change : changes) {
      fields.put(field(change), value(change));
    }
    return fields;
  }

  /// Whether two texts of a field say the same: a moment may stand in two offsets, and nothing has
  /// several spellings.
  public static boolean same(String field, String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    boolean removable = field.endsWith("spend_cap") || field.equals("end_time");
    if (removable && NOTHING.contains(one)) {
      return NOTHING.contains(other);
    }
    return field.equals(CREATIVE)
        ? creative(one).equals(creative(other))
        : field.endsWith("_time") && sameMoment(one, other);
  }

  /// Meta's name of the field that a change sets.
  static String field(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename _ -> "name";
      case ObjectChange.SetStatus _ -> "status";
      case ObjectChange.SetBudget(Budget.Daily _) -> "daily_budget";
      case ObjectChange.SetBudget(Budget.Lifetime _) -> "lifetime_budget";
      case ObjectChange.SetSpendCap _ -> "spend_cap";
      case ObjectChange.SetBidStrategy _ -> "bid_strategy";
      case ObjectChange.SetBidAmount _ -> "bid_amount";
      case ObjectChange.SetStart _ -> "start_time";
      case ObjectChange.SetEnd _ -> "end_time";
      case ObjectChange.SetMinSpend(Budget.Daily _) -> "daily_min_spend_target";
      case ObjectChange.SetMinSpend(Budget.Lifetime _) -> "lifetime_min_spend_target";
      case ObjectChange.SetMaxSpend(boolean byDay, _) ->
          byDay ? "daily_spend_cap" : "lifetime_spend_cap";
      case ObjectChange.SetRoasFloor _ -> "bid_constraints.roas_average_floor";
      case ObjectChange.SetHours _ -> "adset_schedule.hours";
      case ObjectChange.SetAttribution _ -> "attribution_spec.windows";
      case ObjectChange.SetBeneficiary _ -> "dsa_beneficiary";
      case ObjectChange.SetPayer _ -> "dsa_payor";
      case ObjectChange.SetAudience(AudienceField field, _, _) -> field.path();
      case ObjectChange.SetPixel _ -> PIXEL;
      case ObjectChange.SetCreative _ -> CREATIVE;
    };
  }

  /// The value that a change sets, in Meta's spelling.
  static String value(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename(String name) -> name;
      case ObjectChange.SetStatus(ConfiguredStatus status) -> status.name();
      case ObjectChange.SetBudget(Budget budget) -> Long.toString(budget.amount().minor());
      case ObjectChange.SetSpendCap(Optional<Money> cap) ->
          cap.map(m -> Long.toString(m.minor())).orElse("");
      case ObjectChange.SetBidStrategy(BidStrategy strategy) -> strategy.name();
      case ObjectChange.SetBidAmount(Money amount) -> Long.toString(amount.minor());
      case ObjectChange.SetStart(OffsetDateTime start) -> time(start);
      case ObjectChange.SetEnd(Optional<OffsetDateTime> end) ->
          end.map(WireFields::time).orElse("");
      case ObjectChange.SetMinSpend(Budget least) -> Long.toString(least.amount().minor());
      case ObjectChange.SetMaxSpend(_, Optional<Money> most) ->
          most.map(m -> Long.toString(m.minor())).orElse("");
      case ObjectChange.SetRoasFloor(Roas floor) -> Long.toString(floor.tenThousandths());
      case ObjectChange.SetHours(List<DayPart> hours) -> DayPart.text(hours);
      case ObjectChange.SetAttribution(List<AttributionWindow> windows) ->
          AttributionWindow.text(windows);
      case ObjectChange.SetBeneficiary(String name) -> name;
      case ObjectChange.SetPayer(String name) -> name;
      case ObjectChange.SetAudience(AudienceField field, Targeting wanted, _) -> field.text(wanted);
      case ObjectChange.SetPixel(PixelId pixel, _) -> pixel.value();
      case ObjectChange.SetCreative(CreativeId creative) -> creative.value();
    };
  }

  /// The id of a creative, in whichever of its spellings.
  private static String creative(String text) {
    Matcher object = ID.matcher(text);
    return object.find() ? object.group(1) : text;
  }

  /// A value as people may see it.
  public static String shown(String field, String text) {
    return field.equals(CREATIVE) ? creative(text) : text;
  }

  static String time(OffsetDateTime time) {
    return TIME.format(time);
  }

  /// The moment of a text of Meta.
  static OffsetDateTime moment(String text) {
    return OffsetDateTime.parse(text, TIME);
  }

  /// A time that Meta wrote; empty when it is none.
  static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(moment(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean sameMoment(String one, String other) {
    try {
      return moment(one).isEqual(moment(other));
    } catch (DateTimeException _) {
      return false;
    }
  }
}
