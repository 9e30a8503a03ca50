package metrix.server.api.insights;

import java.time.LocalDate;
import java.util.List;

/// The named ranges in the account's time zone.
public record RangeList(String timeZone, LocalDate today, List<RangePreset> presets) {
  public RangeList {
    presets = List.copyOf(presets);
  }
}
