package metrix.app;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import metrix.core.run.Runner;
import metrix.core.session.Session;
import metrix.server.LocalServer;
import metrix.storage.DataDir;
import metrix.storage.Storage;

/// The program while it serves. Closing takes no new work, gives calls in flight ten seconds,
/// deletes images that no open run needs, forgets the token and gives the data folder free; once.
final class Serving implements AutoCloseable {
  /// What serves, in the order in which it is ended.
  record Parts(LocalServer server, Runner runner, Session session, Storage storage, DataDir dir) {}

  private final Parts parts;
  private final CountDownLatch quit = new CountDownLatch(1);
  private boolean erasing;
  private boolean closed;

  Serving(Parts parts) {
    this.parts = parts;
  }

  LocalServer server() {
    return parts.server();
  }

  URI address() {
    return parts.server().address();
  }

  /// Ends the program from the page.
  void quit() {
    quit.countDown();
  }

  /// Ends the program from the page, and erases all that it keeps.
  synchronized void eraseAndQuit() {
    erasing = true;
    quit.countDown();
  }

  void awaitQuit() throws InterruptedException {
    quit.await();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    parts.server().close();
    parts.runner().close();
    parts.runner().sweepImages();
    parts.session().close();
    parts.storage().close();
    if (erasing) {
      parts.dir().erase();
    } else {
      parts.dir().close();
    }
  }
}
