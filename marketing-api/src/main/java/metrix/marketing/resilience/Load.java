package metrix.marketing.resilience;

/// What several requests use up together.
record Load(int calls, int points, int mutations) {
  static final Load NONE = new Load(0, 0, 0);

  Load plus(Governor.Cost cost) {
    return new Load(calls + cost.calls(), points + cost.points(), mutations + cost.mutations());
  }
}
