package metrix.server.api.connection;

import java.util.Optional;

/// A Facebook Page.
public record PageJson(String id, String name, Optional<String> category, boolean canAdvertise) {}
