package metrix.server.api.runs;

/// How to undo a run.
///
/// @param made what becomes of the objects that it made
public record UndoRequest(EndingWord made) {}
