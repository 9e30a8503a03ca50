package metrix.server.api.edits;

import metrix.server.api.common.Word;

/// What a person must say before a plan runs.
public enum NeededConfirmation implements Word {
  NONE,
  CONFIRM,
  AMOUNT
}
