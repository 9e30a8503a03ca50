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
  ///
  /// @param minor millionths of the currency in its smallest coin
  void fill(long[] counts, Counter counter, double quality, double perDollar, long minor) {
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
    if (kind == Kind.ENGAGE) {
      put(counts, Measure.CONVERSATIONS, counter.of(link, Math.min(0.5, 0.12 * quality)));
    }
    switch (kind) {
      case BUY, VISIT -> shop(counts, counter, landing, quality, perDollar, minor);
      case SIGN_UP ->
          counter.convert(counts, Measure.LEADS, counter.of(link, Math.min(0.5, 0.082 * quality)));
      case INSTALL ->
          counter.convert(
              counts, Measure.INSTALLS, counter.of(link, Math.min(0.7, 0.21 * quality)));
      case WATCH, ENGAGE -> {
        // They stay on Meta.
      }
    }
  }

  private void shop(
      long[] counts, Counter counter, long landing, double quality, double perDollar, long minor) {
    double appetite = kind == Kind.BUY ? quality : quality * 0.3;
    long content = counter.of(landing, 0.83);
    long carts = counter.of(content, Math.min(0.6, 0.135 * appetite));
    long checkouts = counter.of(carts, 0.52);
    long purchases = counter.of(checkouts, 0.61);
    counter.convert(counts, Measure.CONTENT_VIEWS, content);
    counter.convert(counts, Measure.CARTS, carts);
    counter.convert(counts, Measure.CHECKOUTS, checkouts);
    counter.convert(counts, Measure.PURCHASES, purchases);
    // Baskets are paid in whole coins.
    double units = BASKET_DOLLARS * perDollar * counter.between(0.7, 1.4);
    long basket = Math.max(1, Math.round(units * 1e6 / minor)) * minor;
    for (int part = 1; part <= Measure.PARTS; part++) {
      value(counts, Measure.PURCHASE_VALUE, Measure.PURCHASES, part, basket);
      value(counts, Measure.CART_VALUE, Measure.CARTS, part, basket);
    }
  }

  private static void value(long[] counts, Measure value, Measure of, int part, long each) {
    counts[value.slot() + part] = counts[of.slot() + part] * each;
  }

  private static void put(long[] counts, Measure measure, long value) {
    counts[measure.slot()] = value;
  }
}
