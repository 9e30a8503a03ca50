package metrix.server.api.runs;

/// A run that has started.
public record RunStarted(RunView run) {}
