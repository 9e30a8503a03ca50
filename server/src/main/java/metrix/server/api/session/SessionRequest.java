package metrix.server.api.session;

/// The launch code of the start page.
public record SessionRequest(String code) {}
