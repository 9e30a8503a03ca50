package metrix.server.api.system;

/// Where calls to Meta go.
///
/// @param isMeta false for a simulator: then the page shows a banner with the address
public record GraphJson(String url, boolean isMeta) {}
