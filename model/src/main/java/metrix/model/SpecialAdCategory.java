package metrix.model;

/// A kind of ads for which Meta and the law restrict targeting. A campaign always says which ones
/// it belongs to, an empty list meaning none. Source: Meta, special ad categories page, copy of
/// 2026-09-12.
public enum SpecialAdCategory {
  HOUSING("Housing"),
  EMPLOYMENT("Employment"),
  FINANCIAL_PRODUCTS_SERVICES("Financial products and services"),
  ISSUES_ELECTIONS_POLITICS("Social issues, elections or politics"),
  ONLINE_GAMBLING_AND_GAMING("Online gambling and gaming");

  private final String label;

  SpecialAdCategory(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
