package metrix.model;

import java.util.List;
import java.util.stream.Collectors;

/// Where ads are shown.
///
/// @param chosen the platforms, each once; empty for all that Meta has (Advantage+ placements)
public record Placements(List<OnPlatform> chosen) {
  private static final Placements AUTOMATIC = new Placements(List.of());

  public Placements {
    chosen = List.copyOf(chosen);
  }

  /// Positions of a platform.
  ///
  /// @param positions Meta's names; empty for all of the platform
  public record OnPlatform(Platform platform, List<String> positions) {
    public OnPlatform {
      positions = List.copyOf(positions);
    }
  }

  /// Wherever Meta sees fit.
  public static Placements automatic() {
    return AUTOMATIC;
  }

  public boolean isAutomatic() {
    return chosen.isEmpty();
  }

  /// As a sheet says it: `facebook:feed;instagram:story`, or `auto`.
  @Override
  public String toString() {
    return isAutomatic()
        ? "auto"
        : chosen.stream()
            .flatMap(on ->
                on.positions().isEmpty()
                    ? List.of(on.platform().wire()).stream()
                    : on.positions().stream().map(p -> on.platform().wire() + ":" + p))
            .collect(Collectors.joining(";"));
  }
}
