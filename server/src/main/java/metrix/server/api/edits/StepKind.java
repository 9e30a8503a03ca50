package metrix.server.api.edits;

import metrix.server.api.common.Word;

/// What a step does.
public enum StepKind implements Word {
  IMAGE,
  CREATIVE,
  CAMPAIGN,
  AD_SET,
  AD,
  UPDATE,
  ACTIVATE,
  ARCHIVE,
  DELETE
}
