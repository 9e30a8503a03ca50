package metrix.server.api.common;

/// What went wrong, in a word that stays the same for programs.
public enum ErrorCode implements Word {
  SESSION_REQUIRED,
  INVALID_INPUT,
  TOKEN_REFUSED,
  PERMISSION_MISSING,
  META_REFUSED,
  THROTTLED,
  META_UNREACHABLE,
  NOT_CONNECTED,
  NO_ACCOUNT,
  STALE_PLAN,
  STALE_DRAFT,
  NOT_CONFIRMED,
  NOT_FOUND,
  BUSY,
  TOO_LARGE,
  WRONG_TYPE,
  WRONG_ADDRESS,
  FORBIDDEN,
  OUTCOME_UNKNOWN,
  BUG
}
