package metrix.server;

import java.net.URI;
import java.time.Instant;

/// A way into the page, good once and for a minute.
///
/// @param address with the code in its fragment, which no server and no log ever sees
/// @param until when it is over
public record Launch(URI address, Instant until) {}
