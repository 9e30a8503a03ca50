package metrix.server.events;

import metrix.server.api.common.Word;

/// What an event is about.
public enum EventType implements Word {
  /// A run went on; the data is its summary with the steps that changed.
  RUN,
  /// The state of the program changed; the data is all of it.
  STATE,
  /// Objects changed at Meta; the data names the levels to fetch anew.
  OBJECTS,
  /// The session is over; the page locks.
  SESSION,
  /// Events were missed: fetch everything anew.
  RESET
}
