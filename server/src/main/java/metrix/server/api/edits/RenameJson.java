package metrix.server.api.edits;

/// Another text in names.
///
/// @param pattern whether `find` is a regular expression, whose groups `$1` names in `replace`
public record RenameJson(String find, String replace, boolean pattern) {}
