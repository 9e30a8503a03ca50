package metrix.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How the simulator is asked what a recording tells, and what may differ.
///
/// @param excused differences with their reasons; an excuse that is not needed is an error
record RecordedCase(String recording, Function<Asker, Heard> ask, Map<String, String> excused) {
  static RecordedCase of(String recording, Function<Asker, Heard> ask) {
    return new RecordedCase(recording, ask, Map.of());
  }

  RecordedCase but(String difference, String reason) {
    Map<String, String> more = new TreeMap<>(excused);
    more.put(difference, reason);
    return new RecordedCase(recording, ask, more);
  }
}
