package metrix.marketing.http;

import java.util.Optional;
import metrix.marketing.resilience.Headers;
import tools.jackson.databind.JsonNode;

/// What came back.
///
/// @param json the body; empty when it is not one whole JSON document
record Answer(int status, Headers headers, Optional<JsonNode> json) {}
