package metrix.simulator.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// The record of committed writes: a count, and a JSON line each in a file when one was asked for.
/// A line is handed to the operating system before the answer leaves, so it outlives the death of
/// any client.
public final class Ledger implements AutoCloseable {
  private final Optional<FileChannel> file;
  private final AtomicLong count = new AtomicLong();

  private Ledger(Optional<FileChannel> file) {
    this.file = file;
  }

  public static Ledger inMemory() {
    return new Ledger(Optional.empty());
  }

  public static Ledger into(Path path) {
    try {
      return new Ledger(
          Optional.of(
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.APPEND)));
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger file " + path + " cannot be written.", e);
    }
  }

  public synchronized void append(Commit commit, Optional<String> fault) {
    long seq = count.incrementAndGet();
    if (file.isEmpty()) {
      return;
    }
    ObjectNode line = Json.object();
    line.put("seq", seq)
        .put("at", commit.at().toString())
        .put("method", commit.method())
        .put("node", commit.node());
    put(line, "edge", commit.edge());
    line.put("id", commit.id());
    put(line, "name", commit.name());
    put(line, "parent", commit.parent());
    put(line, "status", commit.status());
    put(line, "fault", fault);
    try {
      ByteBuffer bytes =
          ByteBuffer.wrap(
              (Json.string(line) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.get().write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode line, String name, Optional<String> value) {
    if (value.isPresent()) {
      line.put(name, value.get());
    } else {
      line.putNull(name);
    }
  }

  public long count() {
    return count.get();
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
