package metrix.server.api.edits;

import metrix.server.api.common.Word;

/// What an ad says.
public enum ContentPart implements Word {
  PRIMARY_TEXT,
  HEADLINE,
  DESCRIPTION,
  LINK,
  END_LINK,
  DISPLAY_LINK,
  BUTTON,
  IMAGE,
  URL_PARAMETERS
}
