package metrix.model;

/// A language that people use on Meta's services.
///
/// @param key Meta's number; a language and its variants have one each
public record Language(int key, String name) {}
