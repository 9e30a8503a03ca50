package metrix.server.api.objects;

/// An object above another.
public record ObjectParent(LevelWord level, String id, String name) {}
