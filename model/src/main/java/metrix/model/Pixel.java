package metrix.model;

import java.time.Instant;
import java.util.Optional;

/// A pixel (dataset) that an ad account may use.
public record Pixel(PixelId id, String name, Optional<Instant> lastFired, boolean unavailable) {}
