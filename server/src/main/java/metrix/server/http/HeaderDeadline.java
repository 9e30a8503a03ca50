package metrix.server.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/// Closes a connection that has not sent a whole request in time, however slowly it drips: an idle
/// time-out alone starts anew with each byte.
final class HeaderDeadline implements Connection.Listener {
  static final Duration TIME = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer;

  HeaderDeadline(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  @Override
  public void onOpened(Connection connection) {
    var _ =
        timer.schedule(
            () -> {
              if (connection.getMessagesIn() == 0) {
                connection.getEndPoint().close();
              }
            },
            TIME.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void onClosed(Connection connection) {
    // The check that is still due finds a closed end point and does nothing.
  }
}
