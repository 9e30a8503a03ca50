package metrix.server.api.runs;

import metrix.server.api.common.Word;

/// What an undo does with objects that the run made.
public enum EndingWord implements Word {
  ARCHIVE,
  DELETE
}
