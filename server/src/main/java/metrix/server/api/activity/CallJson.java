package metrix.server.api.activity;

/// A call to Meta; never with a token.
///
/// @param path without the address: `act_1/campaigns`
/// @param points what it costs by Meta's count
public record CallJson(String method, String path, int points) {}
