package metrix.server.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import metrix.server.http.Call;

/// Writes events to one tab until it goes away, its session ends or the server stops. Runs on the
/// request's own virtual thread. A heartbeat shows both sides within seconds that the other is
/// gone.
public final class EventStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  private final EventLog log;

  public EventStream(EventLog log) {
    this.log = log;
  }

  /// Streams the events after the one that the tab saw last.
  public void stream(Call call) {
    long seen = call.number("since").orElseGet(log::last);
    try (OutputStream out = call.eventStream()) {
      if (!log.reaches(seen)) {
        seen = log.last();
        write(out, frame(seen, EventType.RESET, "{}"));
      } else {
        write(out, ": hello\n\n");
      }
      while (!log.closed()) {
        var news = log.after(seen, HEARTBEAT);
        if (!call.stillAdmitted()) {
          write(out, frame(seen, EventType.SESSION, "{\"locked\":true}"));
          return;
        }
        for (EventLog.Event event : news) {
          write(out, frame(event.number(), event.type(), event.json()));
          seen = event.number();
        }
        if (news.isEmpty() && !log.closed()) {
          write(out, ": still here\n\n");
        }
      }
    } catch (IOException _) {
      // The tab is gone: there is nobody left to tell.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String frame(long number, EventType type, String json) {
    return "id: %1$d\nevent: %2$s\ndata: {\"n\":%1$d,\"type\":\"%2$s\",\"data\":%3$s}\n\n"
        .formatted(number, type.word(), json);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
