package metrix.server.api.edits;

import java.util.List;

/// Something that an ad shall say otherwise: one text, or one for each card or variation. Images
/// are `hash:` and 32 digits.
public record ContentChange(ContentPart part, List<String> texts) {
  public ContentChange {
    texts = List.copyOf(texts);
  }
}
