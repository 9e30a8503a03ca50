package metrix.server.api.drafts;

import java.util.Optional;

/// A new draft; empty content gives the defaults.
public record NewDraft(Optional<LaunchFormJson> content) {}
