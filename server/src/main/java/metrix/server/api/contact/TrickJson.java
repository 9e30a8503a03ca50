package metrix.server.api.contact;

/// A way to save calls that Meta may refuse.
///
/// @param id its name in addresses
/// @param what for people
/// @param on whether runs on this ad account use it
/// @param available whether this version can use it at all
public record TrickJson(String id, String what, boolean on, boolean available) {}
