package metrix.server.api.system;

/// The wish to erase all that Metrix keeps.
///
/// @param confirm must be `erase`
public record EraseRequest(String confirm) {}
