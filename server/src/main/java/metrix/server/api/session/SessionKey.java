package metrix.server.api.session;

/// The key of the page, given once; it goes into the header `X-Metrix-Key` of every call.
public record SessionKey(String key) {}
