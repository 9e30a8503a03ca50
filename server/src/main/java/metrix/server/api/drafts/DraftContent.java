package metrix.server.api.drafts;

/// New content for a draft.
///
/// @param revision the one that was edited; an older one is refused
public record DraftContent(LaunchFormJson content, long revision) {}
