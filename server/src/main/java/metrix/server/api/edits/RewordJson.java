package metrix.server.api.edits;

import java.util.List;
import java.util.Optional;

/// Another text in what ads say, by new creatives.
///
/// @param pattern as of [RenameJson]
/// @param in the parts in which it is looked for; all texts and addresses when absent
public record RewordJson(
    String find, String replace, boolean pattern, Optional<List<ContentPart>> in) {}
