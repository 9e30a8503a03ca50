package metrix.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders and files that only their owner can read, where the file system knows owners.
final class Folders {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /// How files begin that are made only to see whose they are. A killed start may leave one.
  static final String PROBE = ".metrix-probe-";

  private Folders() {}

  /// Makes a folder for its owner only, with what is above it; one that is there is kept.
  static void make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
          Files.createDirectories(above);
        }
        Files.createDirectory(folder, attributes(folder, FOLDER));
      }
    } catch (IOException e) {
      // Another start may have made it between the look and the making.
      if (!(e instanceof FileAlreadyExistsException && Files.isDirectory(folder))) {
        throw new StorageException("The folder %s cannot be made: %s".formatted(folder, e), e);
      }
    }
  }

  /// Refuses a folder through which others could read or swap files: a link, somebody else's, or
  /// one that is open to others.
  static void requirePrivate(Path folder) {
    if (Files.isSymbolicLink(folder) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new StorageException(
          "%s is not a folder of its own but a link or a file. Remove it; Metrix makes it anew."
              .formatted(folder));
    }
    if (!posix(folder)) {
      return;
    }
    try {
      String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
      String self = ownerOfNewFiles(folder);
      if (!owner.equals(self)) {
        throw new StorageException(
            "%s belongs to %s. Remove it; Metrix makes it anew.".formatted(folder, owner));
      }
      if (!FOLDER.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))) {
        throw new StorageException(
            "Other users can open %s. Take their rights away (chmod 700), or remove it."
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new StorageException("The rights of %s cannot be read: %s".formatted(folder, e), e);
    }
  }

  /// Takes the rights of others away from a folder of ours.
  static void tighten(Path folder) {
    try {
      if (posix(folder)
          && !FOLDER.containsAll(
              Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))) {
        Files.setPosixFilePermissions(folder, FOLDER);
      }
    } catch (IOException e) {
      throw new StorageException(
          "The rights of %s cannot be narrowed to its owner: %s".formatted(folder, e), e);
    }
  }

  /// The rights of a file that only its owner reads, for creating it.
  static FileAttribute<?>[] ownerOnly(Path file) {
    return attributes(file, FILE);
  }

  /// Deletes a folder with everything in it; links are removed, not followed.
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path visited, @org.jspecify.annotations.Nullable IOException e) throws IOException {
              if (e != null) {
                throw e;
              }
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException _) {
      // gone already
    } catch (IOException e) {
      throw new StorageException("%s cannot be deleted: %s".formatted(folder, e), e);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
    return posix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Who we are, as the file system sees it: names from the environment can lie.
  private static String ownerOfNewFiles(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    Path probe = Files.createTempFile(above == null ? folder : above, PROBE, "", ownerOnly(folder));
    try {
      return Files.getOwner(probe).getName();
    } finally {
      Files.deleteIfExists(probe);
    }
  }
}
