package metrix.server.api.objects;

import metrix.server.api.common.Word;

/// A level of objects that can be changed.
public enum LevelWord implements Word {
  CAMPAIGN,
  ADSET,
  AD
}
