package metrix.server.api.form;

/// A way to bid.
public record BidStrategyChoice(String value, String label, boolean needsBidAmount) {}
