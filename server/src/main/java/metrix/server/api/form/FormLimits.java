package metrix.server.api.form;

/// Lengths and sizes, in characters and bytes.
public record FormLimits(
    int name, int primaryTextAdvised, int headlineAdvised, int urlMax, long imageBytes) {}
