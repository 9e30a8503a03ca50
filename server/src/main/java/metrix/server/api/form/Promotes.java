package metrix.server.api.form;

import metrix.server.api.common.Word;

/// What an ad set promotes.
public enum Promotes implements Word {
  NONE,
  PAGE,
  PIXEL
}
