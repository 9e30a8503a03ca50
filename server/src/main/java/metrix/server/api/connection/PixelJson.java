package metrix.server.api.connection;

import java.time.Instant;
import java.util.Optional;

/// A pixel.
public record PixelJson(String id, String name, Optional<Instant> lastFired, boolean unavailable) {}
