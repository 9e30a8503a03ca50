package metrix.model;

/// What an ad set is billed for. IMPRESSIONS goes with every goal; the others with their own goal.
/// Source: Meta, billing events page, copy of 2026-06-28.
public enum BillingEvent {
  IMPRESSIONS,
  LINK_CLICKS,
  THRUPLAY,
  TWO_SECOND_CONTINUOUS_VIDEO_VIEWS
}
