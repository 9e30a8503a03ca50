package metrix.server.api.edits;

/// How to bid, by Meta's names.
public enum BidStrategyWish {
  LOWEST_COST_WITHOUT_CAP,
  LOWEST_COST_WITH_BID_CAP,
  COST_CAP,
  LOWEST_COST_WITH_MIN_ROAS
}
