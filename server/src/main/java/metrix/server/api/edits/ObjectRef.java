package metrix.server.api.edits;

import metrix.server.api.objects.LevelWord;

/// A campaign, ad set or ad.
public record ObjectRef(LevelWord level, String id) {}
