package metrix.model;

/// What a person set an object to. What is in force (`effective_status`) is Meta's to say. Source:
/// Meta, "Manage your ad object's status" page, copy of 2026-09-12.
public enum ConfiguredStatus {
  ACTIVE,
  PAUSED,
  /// Only the name and the step to DELETED can change afterwards; there is no way back.
  ARCHIVED,
  /// Final; the object stays readable by its id.
  DELETED
}
