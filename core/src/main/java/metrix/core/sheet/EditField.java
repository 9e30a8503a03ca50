package metrix.core.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import metrix.core.plan.Wish;
import metrix.model.BidStrategy;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativePart;

/// What a sheet can change at an object that is there, its audience apart.
enum EditField {
  NAME("name"),
  DAILY_BUDGET("dailyBudget"),
  LIFETIME_BUDGET("lifetimeBudget"),
  SPEND_CAP("spendCap"),
  BID_STRATEGY("bidStrategy"),
  BID_AMOUNT("bidAmount"),
  ROAS_FLOOR("roasFloor"),
  MIN_SPEND("minSpend"),
  MAX_SPEND("maxSpend"),
  ATTRIBUTION("attribution"),
  HOURS("hours"),
  START("start"),
  END("end"),
  BENEFICIARY("beneficiary"),
  PAYER("payer"),
  STATUS("status"),
  PIXEL("pixel"),
  PRIMARY_TEXT(CreativePart.PRIMARY_TEXT),
  HEADLINE(CreativePart.HEADLINE),
  DESCRIPTION(CreativePart.DESCRIPTION),
  LINK(CreativePart.LINK),
  DISPLAY_LINK(CreativePart.DISPLAY_LINK),
  BUTTON(CreativePart.BUTTON),
  IMAGE(CreativePart.IMAGE),
  URL_PARAMETERS(CreativePart.URL_PARAMETERS);

  private final String path;
  private final Optional<CreativePart> part;

  EditField(String path) {
    this(path, Optional.empty());
  }

  EditField(CreativePart part) {
    this(part.path(), Optional.of(part));
  }

  EditField(String path, Optional<CreativePart> part) {
    this.path = path;
    this.part = part;
  }

  /// The field in the problems of the planner.
  String path() {
    return path;
  }

  /// What a cell wants; empty when it is none of the choices. Several values that an ad shall show
  /// stand on lines of their own.
  Optional<Wish> wish(SheetRow row, Column column) {
    String text = row.text(column);
    if (part.isPresent()) {
      return part.map(p -> new Wish.Says(p, row.lines(column)));
    }
    return switch (this) {
      case NAME -> Optional.of(new Wish.Name(text));
      case DAILY_BUDGET -> Optional.of(new Wish.DailyBudget(text));
      case LIFETIME_BUDGET -> Optional.of(new Wish.LifetimeBudget(text));
      case SPEND_CAP -> Optional.of(new Wish.SpendCap(text));
      case BID_STRATEGY -> strategy(text).map(Wish.Strategy::new);
      case BID_AMOUNT -> Optional.of(new Wish.BidAmount(text));
      case ROAS_FLOOR -> Optional.of(new Wish.RoasFloor(text));
      case MIN_SPEND -> Optional.of(new Wish.MinSpend(text));
      case MAX_SPEND -> Optional.of(new Wish.MaxSpend(text));
      case ATTRIBUTION -> Optional.of(new Wish.Attribution(text));
      case HOURS -> Optional.of(new Wish.Hours(text));
      case START -> Optional.of(new Wish.Start(text));
      case END -> Optional.of(new Wish.End(text));
      case BENEFICIARY -> Optional.of(new Wish.Beneficiary(text));
      case PAYER -> Optional.of(new Wish.Payer(text));
      case PIXEL -> Optional.of(new Wish.Pixel(text));
      case STATUS -> status(text).map(Wish.Status::new);
      default -> throw new IllegalStateException("said above: " + this);
    };
  }

  /// Whether an empty cell takes the value away. Where it does not, the value can be changed only.
  boolean removable() {
    return switch (this) {
      case SPEND_CAP, MAX_SPEND, HOURS, END -> true;
      default -> false;
    };
  }

  static Optional<EditField> of(Column column) {
    return switch (column) {
      case CAMPAIGN, AD_SET, AD -> Optional.of(NAME);
      case CAMPAIGN_DAILY_BUDGET, AD_SET_DAILY_BUDGET -> Optional.of(DAILY_BUDGET);
      case CAMPAIGN_LIFETIME_BUDGET, AD_SET_LIFETIME_BUDGET -> Optional.of(LIFETIME_BUDGET);
      case CAMPAIGN_SPEND_CAP -> Optional.of(SPEND_CAP);
      case BID_STRATEGY -> Optional.of(BID_STRATEGY);
      case BID_AMOUNT -> Optional.of(BID_AMOUNT);
      case ROAS_FLOOR -> Optional.of(ROAS_FLOOR);
      case AD_SET_MIN_SPEND -> Optional.of(MIN_SPEND);
      case AD_SET_MAX_SPEND -> Optional.of(MAX_SPEND);
      case ATTRIBUTION -> Optional.of(ATTRIBUTION);
      case AD_SET_SCHEDULE -> Optional.of(HOURS);
      case START -> Optional.of(START);
      case END -> Optional.of(END);
      case BENEFICIARY -> Optional.of(BENEFICIARY);
      case PAYER -> Optional.of(PAYER);
      case STATUS -> Optional.of(STATUS);
      case PIXEL -> Optional.of(PIXEL);
      case PRIMARY_TEXT -> Optional.of(PRIMARY_TEXT);
      case HEADLINE -> Optional.of(HEADLINE);
      case DESCRIPTION -> Optional.of(DESCRIPTION);
      case WEBSITE_URL -> Optional.of(LINK);
      case DISPLAY_LINK -> Optional.of(DISPLAY_LINK);
      case CALL_TO_ACTION -> Optional.of(BUTTON);
      case IMAGE -> Optional.of(IMAGE);
      case URL_PARAMETERS -> Optional.of(URL_PARAMETERS);
      default -> Optional.empty();
    };
  }

  /// A sheet switches on and off. What ends for good is no cell to fill down.
  private static Optional<ConfiguredStatus> status(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "ACTIVE" -> Optional.of(ConfiguredStatus.ACTIVE);
      case "PAUSED" -> Optional.of(ConfiguredStatus.PAUSED);
      default -> Optional.empty();
    };
  }

  private static Optional<BidStrategy> strategy(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(BidStrategy.values())
        .filter(s -> s.name().equals(name) || s.label().equalsIgnoreCase(text))
        .findFirst();
  }
}
