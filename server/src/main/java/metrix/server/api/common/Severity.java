package metrix.server.api.common;

/// Whether a problem stops the work.
public enum Severity implements Word {
  ERROR,
  WARNING
}
