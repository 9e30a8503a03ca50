package metrix.server.api.connection;

/// The access token as pasted. It is used from memory and never written or sent back.
public record TokenRequest(String token) {}
