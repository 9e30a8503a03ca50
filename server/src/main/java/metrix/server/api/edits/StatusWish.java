package metrix.server.api.edits;

/// The status to set, by Meta's names.
public enum StatusWish {
  ACTIVE,
  PAUSED,
  ARCHIVED,
  DELETED
}
