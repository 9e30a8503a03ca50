package metrix.server.api.runs;

import metrix.server.api.common.Word;

/// How far a run is.
public enum RunState implements Word {
  RUNNING,
  DONE,
  PARTLY,
  STOPPED,
  OPEN
}
