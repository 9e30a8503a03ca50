package metrix.model;

/// A field of an object as Meta wrote it, to be written again in a new one: texts as they are,
/// nested values as JSON.
public record Carried(String field, String value) {}
