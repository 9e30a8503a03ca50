package metrix.simulator.delivery;

/// Invented prices and rates of an objective: what a thousand impressions cost and what follows
/// from them.
///
/// @param cpm US dollars for 1000 impressions
/// @param ctr share of impressions that are clicked
/// @param engage share of impressions with a reaction
record Rates(double cpm, double ctr, double engage, Kind kind) {
  /// What people do after the click.
  enum Kind {
    WATCH,
    VISIT,
    ENGAGE,
    SIGN_UP,
    BUY,
    INSTALL
  }

  private static final double BASKET_DOLLARS = 86;

  static Rates of(String objective, String goal) {
    return switch (objective) {
      case "OUTCOME_AWARENESS" -> new Rates(3.9, 0.004, 0.006, Kind.WATCH);
      case "OUTCOME_TRAFFIC" ->
          new Rates(goal.equals("LANDING_PAGE_VIEWS") ? 8.4 : 6.2, 0.021, 0.003, Kind.VISIT);
      case "OUTCOME_ENGAGEMENT" -> new Rates(5.1, 0.011, 0.024, Kind.ENGAGE);
      case "OUTCOME_LEADS" -> new Rates(12.6, 0.013, 0.003, Kind.SIGN_UP);
      case "OUTCOME_APP_PROMOTION" -> new Rates(8.1, 0.012, 0.002, Kind.INSTALL);
      default -> new Rates(11.2, 0.015, 0.004, Kind.BUY);
    };
  }

  /// Fills in everything that follows from the impressions.
  void fill(long[] counts, Counter counter, double quality, double perDollar) {
    long impressions = counts[Measure.IMPRESSIONS.slot()];
    long clicks = counter.of(impressions, Math.min(0.2, ctr * Math.sqrt(quality) * 1.35));
    long link = counter.of(clicks, 0.74);
    long landing = counter.of(link, 0.78);
    put(counts, Measure.CLICKS, clicks);
    put(counts, Measure.LINK_CLICKS, link);
    put(counts, Measure.OUTBOUND_CLICKS, counter.of(link, 0.96));
    put(counts, Measure.LANDING_VIEWS, kind == Kind.INSTALL ? 0 : landing);
    put(counts, Measure.REACTIONS, counter.of(impressions, engage * quality));
    put(counts, Measure.COMMENTS, counter.of(impressions, engage * 0.07));
    put(counts, Measure.SHARES, counter.of(impressions, engage * 0.09));
    put(counts, Measure.SAVES, counter.of(impressions, engage * 0.11));
    put(counts, Measure.PAGE_LIKES, counter.of(impressions, engage * 0.03));
    long views = kind == Kind.WATCH || kind == Kind.ENGAGE ? counter.of(impressions, 0.31) : 0;
    put(counts, Measure.VIDEO_VIEWS, views);
    put(counts, Measure.THRUPLAYS, counter.of(views, 0.27));
    if (kind == Kind.BUY || kind == Kind.VISIT) {
      double appetite = kind == Kind.BUY ? quality : quality * 0.3;
      long content = counter.of(landing, 0.83);
      long carts = counter.of(content, Math.min(0.6, 0.135 * appetite));
      long checkouts = counter.of(carts, 0.52);
      long purchases = counter.of(checkouts, 0.61);
      put(counts, Measure.CONTENT_VIEWS, content);
      put(counts, Measure.CARTS, carts);
      put(counts, Measure.CHECKOUTS, checkouts);
      put(counts, Measure.PURCHASES, purchases);
      double value = purchases * BASKET_DOLLARS * perDollar * counter.between(0.7, 1.4);
      // Values are whole minor units, as baskets are.
      put(counts, Measure.PURCHASE_VALUE, Math.round(value * 100) * 10_000);
    }
    put(
        counts,
        Measure.LEADS,
        kind == Kind.SIGN_UP ? counter.of(link, Math.min(0.5, 0.082 * quality)) : 0);
    put(
        counts,
        Measure.INSTALLS,
        kind == Kind.INSTALL ? counter.of(link, Math.min(0.7, 0.21 * quality)) : 0);
    put(
        counts,
        Measure.CONVERSATIONS,
        kind == Kind.ENGAGE ? counter.of(link, Math.min(0.5, 0.12 * quality)) : 0);
  }

  private static void put(long[] counts, Measure measure, long value) {
    counts[measure.slot()] = value;
  }
}
