package metrix.app;

import java.net.BindException;
import metrix.cli.Refused;

/// What to say when a port is taken.
final class Ports {
  private Ports() {}

  /// Whether a start failed since another program has the port.
  static boolean taken(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  static Refused refusal(int port) {
    return new Refused(
        "--port",
        "The port " + port + " is taken by another program.",
        "Choose another one, or leave --port out for a free one.");
  }
}
