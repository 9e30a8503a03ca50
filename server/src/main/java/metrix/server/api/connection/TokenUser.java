package metrix.server.api.connection;

/// The person or system user of a token.
public record TokenUser(String id, String name) {}
