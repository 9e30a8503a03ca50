package metrix.simulator.demo;

/// How many campaigns, ad sets and ads an account is born with, and which belongs to which: ad sets
/// and ads are numbered through, and each parent owns a run of numbers of about equal length.
record Layout(int ads, int sets, int campaigns) {
  private static final int SETS_PER_CAMPAIGN = 20;

  /// @param plans number of different plans; each has a campaign if there are ad sets enough
  static Layout of(int ads, int plans) {
    int perSet = ads <= 5_000 ? 5 : Math.clamp(ads / 1_000, 5, 25);
    int sets = Math.ceilDiv(ads, perSet);
    int campaigns = Math.max(Math.min(plans, sets), Math.ceilDiv(sets, SETS_PER_CAMPAIGN));
    return new Layout(ads, sets, campaigns);
  }

  /// Two ads of an account share a creative.
  int creatives() {
    return Math.ceilDiv(ads, 2);
  }

  int firstSet(int campaign) {
    return share(sets, campaign, campaigns);
  }

  int firstAd(int set) {
    return share(ads, set, sets);
  }

  int campaignOf(int set) {
    return owner(set, sets, campaigns);
  }

  int setOf(int ad) {
    return owner(ad, ads, sets);
  }

  private static int share(int children, int owner, int owners) {
    return (int) ((long) children * owner / owners);
  }

  // The owner whose run [share(o), share(o + 1)) holds the child.
  private static int owner(int child, int children, int owners) {
    return (int) (Math.ceilDiv((child + 1L) * owners, children) - 1);
  }
}
