package metrix.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// The folder that holds everything that Metrix keeps on this computer. One process writes to it at
/// a time; its end, even by force, gives the folder free.
public final class DataDir implements AutoCloseable {
  private static final Set<String> KEPT =
      Set.of(
          "metrix.db",
          "backup",
          "insights.duckdb",
          "insights.duckdb.wal",
          "exports",
          "logs",
          "run",
          "temp_uploads");

  /// What SQLite keeps beside the file while it works.
  private static final String BESIDE = "metrix.db-";

  private final Path root;
  private final Optional<FileChannel> lock;

  private DataDir(Path root, Optional<FileChannel> lock) {
    this.root = root;
    this.lock = lock;
  }

  /// The folder used when none is named: `.metrix` in the user's home.
  public static Path usual() {
    return Path.of(System.getProperty("user.home"), ".metrix");
  }

  /// Whether something of this name in such a folder is Metrix's.
  public static boolean keeps(String name) {
    return KEPT.contains(name) || name.startsWith(BESIDE) || name.startsWith(Folders.PROBE);
  }

  /// Opens the folder for writing and makes what is missing. Fails with [DataDirInUse] when another
  /// process has it, and with [StorageException] when it is not safe.
  public static DataDir open(Path path) {
    Path root = path.toAbsolutePath().normalize();
    Folders.make(root);
    Folders.tighten(root);
    Path run = root.resolve("run");
    Folders.make(run);
    Folders.requirePrivate(run);
    FileChannel channel = locked(root, run.resolve("lock"));
    try {
      DataDir dir = new DataDir(root, Optional.of(channel));
      dir.forgetAddress();
      Folders.make(dir.tempUploads());
      Folders.requirePrivate(dir.tempUploads());
      Folders.make(dir.natives());
      // SQLite's library is unpacked here and not in /tmp, where a killed process leaves it.
      System.setProperty("org.sqlite.tmpdir", dir.natives().toString());
      return dir;
    } catch (RuntimeException e) {
      close(channel);
      throw e;
    }
  }

  /// Looks at the folder without taking it: nothing is made and nothing can be written.
  public static DataDir readOnly(Path path) {
    DataDir dir = new DataDir(path.toAbsolutePath().normalize(), Optional.empty());
    if (Files.isDirectory(dir.natives())) {
      System.setProperty("org.sqlite.tmpdir", dir.natives().toString());
    }
    return dir;
  }

  public Path root() {
    return root;
  }

  /// The record: journal, drafts, activity, settings.
  public Path database() {
    return root.resolve("metrix.db");
  }

  /// Where images lie until they are uploaded.
  public Path tempUploads() {
    return root.resolve("temp_uploads");
  }

  /// Files of the running process: lock, launch page.
  public Path run() {
    return root.resolve("run");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /// Whether this process may write.
  public boolean writable() {
    return lock.filter(FileChannel::isOpen).isPresent();
  }

  /// Tells other processes where this one serves.
  public void announce(String address) {
    Path file = run().resolve("address");
    Path fresh = run().resolve("address.new");
    try {
      Files.deleteIfExists(fresh);
      try (FileChannel out =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              Folders.ownerOnly(fresh))) {
        out.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StorageException("The address cannot be noted in %s: %s".formatted(run(), e), e);
    }
  }

  /// Where the process that has the folder serves, when it said so.
  public static Optional<String> holder(Path path) {
    try {
      String address =
          Files.readString(path.toAbsolutePath().normalize().resolve("run").resolve("address"));
      return Optional.of(address.strip()).filter(a -> !a.isEmpty());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Gives the folder free.
  @Override
  public void close() {
    if (lock.isPresent() && lock.get().isOpen()) {
      forgetAddress();
      close(lock.get());
    }
  }

  /// Deletes the folder with everything in it, and gives it free.
  public void erase() {
    if (!writable()) {
      throw new StorageException("Only the process that has the folder may erase it.");
    }
    Folders.delete(root);
    lock.ifPresent(DataDir::close);
  }

  private Path natives() {
    return run().resolve("native");
  }

  private void forgetAddress() {
    try {
      Files.deleteIfExists(run().resolve("address"));
    } catch (IOException e) {
      throw new StorageException("An old address cannot be removed: " + e, e);
    }
  }

  private static FileChannel locked(Path root, Path file) {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(
                  StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
              Folders.ownerOnly(file));
    } catch (IOException e) {
      throw new StorageException("The lock %s cannot be opened: %s".formatted(file, e), e);
    }
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // this very process has it: the same answer
    } catch (IOException e) {
      close(channel);
      throw new StorageException("The folder %s cannot be locked: %s".formatted(root, e), e);
    }
    close(channel);
    throw new DataDirInUse(root, holder(root));
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("The lock cannot be given free: " + e, e);
    }
  }
}
