package metrix.simulator.delivery;

/// What is counted for an ad on a day. Spend and value are in millionths of the currency unit.
public enum Measure {
  IMPRESSIONS(0),
  SPEND(1),
  CLICKS(2),
  LINK_CLICKS(3),
  OUTBOUND_CLICKS(4),
  LANDING_VIEWS(5),
  CONTENT_VIEWS(6),
  CARTS(7),
  CHECKOUTS(8),
  PURCHASES(9),
  PURCHASE_VALUE(10),
  LEADS(11),
  INSTALLS(12),
  CONVERSATIONS(13),
  REACTIONS(14),
  COMMENTS(15),
  SHARES(16),
  SAVES(17),
  PAGE_LIKES(18),
  VIDEO_VIEWS(19),
  THRUPLAYS(20);

  static final int SLOTS = 21;

  private final int slot;

  Measure(int slot) {
    this.slot = slot;
  }

  /// Its place in an array of counts.
  int slot() {
    return slot;
  }
}
