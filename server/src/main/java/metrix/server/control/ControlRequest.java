package metrix.server.control;

/// What a second start of the program asks for.
///
/// @param open whether the running program shall open the page itself; else the launch address is
///   given back
public record ControlRequest(boolean open) {}
