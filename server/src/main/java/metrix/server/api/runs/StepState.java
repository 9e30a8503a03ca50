package metrix.server.api.runs;

import metrix.server.api.common.Word;

/// What became of a step.
public enum StepState implements Word {
  MADE,
  FAILED,
  UNKNOWN,
  LEFT,
  SENDING
}
