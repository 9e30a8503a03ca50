package metrix.server.api.connection;

import java.util.Optional;

/// The account to work on, and the Page and pixel for new ads.
public record AccountChoice(String accountId, Optional<String> pageId, Optional<String> pixelId) {}
