package metrix.model;

/// A rule of the ad account that makes an event of its own out of visits to a website.
public record CustomConversion(String id, String name) {}
