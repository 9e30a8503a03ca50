package metrix.server.api.runs;

/// A field that Meta stored other than it was sent.
public record ChangedByMeta(String id, String name, String field, String sent, String got) {}
