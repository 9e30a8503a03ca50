package metrix.server.api.common;

/// An amount in minor units by Meta's currency table.
public record MoneyJson(long minor, String currency) {}
