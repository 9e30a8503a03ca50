package metrix.simulator.delivery;

import java.util.function.ToLongFunction;

/// What is counted for an ad on a day. Spend and values are in millionths of the currency unit.
///
/// A conversion off Meta takes six places: what the ad set's own attribution counts, and then the
/// five parts that a [AttributionWindow] is made of.
public enum Measure {
  IMPRESSIONS(0),
  SPEND(1),
  CLICKS(2),
  LINK_CLICKS(3),
  OUTBOUND_CLICKS(4),
  LANDING_VIEWS(5),
  CONVERSATIONS(6),
  REACTIONS(7),
  COMMENTS(8),
  SHARES(9),
  SAVES(10),
  PAGE_LIKES(11),
  VIDEO_VIEWS(12),
  THRUPLAYS(13),
  CONTENT_VIEWS(14),
  CARTS(20),
  CHECKOUTS(26),
  PURCHASES(32),
  LEADS(38),
  INSTALLS(44),
  CART_VALUE(50),
  PURCHASE_VALUE(56);

  static final int PARTS = 5;
  static final int SLOTS = 62;

  /// Places of a question that needs no more than impressions and spend.
  static final int SHOWN = 2;

  static final int FIRST_CONVERSION = 14;
  static final int FIRST_VALUE = 50;

  private final int slot;

  Measure(int slot) {
    this.slot = slot;
  }

  /// Its first place in an array of counts.
  int slot() {
    return slot;
  }

  /// What people did with a post: one count of many that Meta adds up.
  public static long engagement(ToLongFunction<Measure> counts) {
    return counts.applyAsLong(LINK_CLICKS)
        + counts.applyAsLong(REACTIONS)
        + counts.applyAsLong(COMMENTS)
        + counts.applyAsLong(SHARES)
        + counts.applyAsLong(SAVES)
        + counts.applyAsLong(VIDEO_VIEWS);
  }

  public boolean late() {
    return slot >= FIRST_CONVERSION;
  }
}
