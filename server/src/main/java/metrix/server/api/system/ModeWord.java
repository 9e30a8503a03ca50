package metrix.server.api.system;

import metrix.server.api.common.Word;

/// What the program is connected with.
public enum ModeWord implements Word {
  NONE,
  DEMO,
  LIVE
}
