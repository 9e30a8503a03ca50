package metrix.core.run;

/// A field that reads back from Meta otherwise than it was sent.
public record ChangedByMeta(String id, String name, String field, String sent, String got) {}
