package metrix.server.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import metrix.server.http.Json;

/// The last events, numbered from 1, so that a stream that broke can go on where it was.
/// Thread-safe.
public final class EventLog implements AutoCloseable {
  private static final int KEPT = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Event> events = new ArrayDeque<>();
  private long last;
  private boolean closed;

  /// An event.
  ///
  /// @param json its data
  public record Event(long number, EventType type, String json) {}

  /// Tells all streams something. Quick: writing to the streams is their own threads' work.
  public void publish(EventType type, Record data) {
    String json = Json.text(data);
    lock.lock();
    try {
      last++;
      events.addLast(new Event(last, type, json));
      if (events.size() > KEPT) {
        events.removeFirst();
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The number of the last event.
  public long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /// Whether all events after a number are still there.
  public boolean reaches(long number) {
    lock.lock();
    try {
      return number <= last && (events.isEmpty() || number >= events.getFirst().number() - 1);
    } finally {
      lock.unlock();
    }
  }

  /// The events after a number; waits for one if there is none yet. Empty when the time is over.
  public List<Event> after(long number, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (last <= number && !closed && left > 0) {
        left = news.awaitNanos(left);
      }
      return events.stream().filter(e -> e.number() > number).toList();
    } finally {
      lock.unlock();
    }
  }

  /// Whether the server ends.
  public boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /// Wakes all streams, which then end.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
