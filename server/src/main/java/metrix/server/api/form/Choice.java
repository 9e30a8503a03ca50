package metrix.server.api.form;

/// An entry of a list.
public record Choice(String value, String label) {}
