package metrix.server.api.common;

/// Who found a problem.
public enum CheckedBy implements Word {
  METRIX,
  META
}
