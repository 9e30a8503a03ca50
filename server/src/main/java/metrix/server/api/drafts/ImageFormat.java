package metrix.server.api.drafts;

import metrix.server.api.common.Word;

/// The format of an image.
public enum ImageFormat implements Word {
  JPEG,
  PNG
}
