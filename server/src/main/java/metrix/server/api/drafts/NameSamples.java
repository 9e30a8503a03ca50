package metrix.server.api.drafts;

import java.util.Optional;

/// Names and URL parameters as they would be made now; missing where the text has no field to fill
/// in, or a wrong one.
public record NameSamples(
    Optional<String> campaignName,
    Optional<String> adSetName,
    Optional<String> adName,
    Optional<String> urlParameters) {}
