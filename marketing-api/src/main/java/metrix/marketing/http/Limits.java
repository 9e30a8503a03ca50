package metrix.marketing.http;

import java.time.Duration;

/// Bounds of an exchange with Meta.
///
/// @param connect how long a connection may take to come up
/// @param read how long a read may take, from the first byte out to the last one in
/// @param write the same for a write; Meta was seen to take seconds for one ad
/// @param upload the same for an image of 30 MB on a slow line
/// @param bodyBytes the largest body, as sent and as decompressed
record Limits(Duration connect, Duration read, Duration write, Duration upload, int bodyBytes) {
  static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofMinutes(5),
          32 << 20);

  /// The time for a call.
  Duration forCall(Call call) {
    if (!call.uploads().isEmpty()) {
      return upload;
    }
    return switch (call.what()) {
      case READ, READ_BATCH, TOKEN_CHECK, REPORT -> read;
      case VALIDATE, WRITE -> write;
    };
  }
}
