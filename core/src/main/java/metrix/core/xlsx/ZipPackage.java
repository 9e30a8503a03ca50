package metrix.core.xlsx;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The zip file that a workbook is. Its directory is judged as a whole before anything is unpacked:
/// how many parts, no name twice, no part inside another one, and none that would swell more than
/// real workbooks do. What the directory says of a part then holds while it is unpacked.
///
/// The limits of swelling are those of Apache POI's ZipSecureFile: a hundredfold, from 100 KB on.
final class ZipPackage {
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_SWELLING = 100;
  private static final long SMALL = 100 * 1024;

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int DIRECTORY = 0x02014b50;
  private static final int DIRECTORY_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer file;
  private final Map<String, Part> parts = new HashMap<>();

  /// @param offset where its local header starts
  private record Part(String name, int method, int packed, long size, int crc, int offset) {
    long end() {
      return offset + (long) LOCAL_SIZE + packed;
    }
  }

  private ZipPackage(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Judges the directory of a file.
  static ZipPackage of(byte[] bytes) throws BadWorkbook {
    var opened = new ZipPackage(bytes);
    opened.directory(opened.end());
    opened.refuseOverlaps();
    return opened;
  }

  /// Whether a part is there; names are compared without regard to case, as the format says.
  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /// A part, unpacked while it is read.
  ///
  /// @param most bytes that it may unpack to
  InputStream open(String name, long most) throws BadWorkbook {
    Part part =
        Optional.ofNullable(parts.get(key(name)))
            .orElseThrow(() -> BadWorkbook.damaged("the part " + name + " is missing"));
    if (part.size() > most) {
      throw BadWorkbook.bomb(
          "the part %s unpacks to %d MB; at most %d MB are read"
              .formatted(name, part.size() >> 20, most >> 20));
    }
    InputStream packed = new ByteArrayInputStream(file.array(), data(part), part.packed());
    return new PartStream(
        part.method() == STORED ? packed : new InflaterInputStream(packed, new Inflater(true)),
        part.name(),
        part.size(),
        part.crc());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Where the end record is: after it comes a comment of at most 64 KB.
  private int end() throws BadWorkbook {
    for (int at = file.limit() - END_SIZE;
        at >= 0 && at >= file.limit() - 0x10000 - END_SIZE;
        at--) {
      if (file.getInt(at) == END) {
        return at;
      }
    }
    throw BadWorkbook.damaged("its end is missing");
  }

  private void directory(int end) throws BadWorkbook {
    int count = unsigned16(end + 10);
    if (count > MOST_PARTS) {
      throw BadWorkbook.bomb("it has more than %d parts".formatted(MOST_PARTS));
    }
    int at = position(file.getInt(end + 16));
    for (int i = 0; i < count; i++) {
      at = entry(at);
    }
  }

  /// Reads an entry of the directory and gives the place of the next one.
  private int entry(int at) throws BadWorkbook {
    if (at > file.limit() - DIRECTORY_SIZE || file.getInt(at) != DIRECTORY) {
      throw BadWorkbook.damaged("its directory is broken");
    }
    int nameLength = unsigned16(at + 28);
    int next = at + DIRECTORY_SIZE + nameLength + unsigned16(at + 30) + unsigned16(at + 32);
    if (next > file.limit()) {
      throw BadWorkbook.damaged("its directory is broken");
    }
    String name = text(at + DIRECTORY_SIZE, nameLength);
    if ((unsigned16(at + 8) & 1) != 0) {
      throw new BadWorkbook(
          "The workbook is protected by a password.", "Save it without the password.");
    }
    int method = unsigned16(at + 10);
    if (method != STORED && method != DEFLATED) {
      throw BadWorkbook.damaged("the part " + name + " is packed in an unknown way");
    }
    long size = Integer.toUnsignedLong(file.getInt(at + 24));
    var part =
        new Part(
            name,
            method,
            position(file.getInt(at + 20)),
            size,
            file.getInt(at + 16),
            position(file.getInt(at + 42)));
    if (size > SMALL && size / MOST_SWELLING > part.packed()) {
      throw BadWorkbook.bomb(
          "its part %s swells more than a hundredfold, to %d MB".formatted(name, size >> 20));
    }
    if (method == STORED && size != part.packed()) {
      throw BadWorkbook.damaged("the part " + name + " has two sizes");
    }
    if (parts.putIfAbsent(key(name), part) != null) {
      throw BadWorkbook.damaged("the part " + name + " is there twice");
    }
    return next;
  }

  private void refuseOverlaps() throws BadWorkbook {
    List<Part> inOrder =
        parts.values().stream().sorted(Comparator.comparingInt(Part::offset)).toList();
    long free = 0;
    for (Part part : inOrder) {
      if (part.offset() < free || part.end() > file.limit()) {
        throw BadWorkbook.damaged("the part " + part.name() + " lies inside another one");
      }
      free = part.end();
    }
  }

  /// Where the bytes of a part start: after a header of its own, which must name it too.
  private int data(Part part) throws BadWorkbook {
    int at = part.offset();
    int nameLength = unsigned16(at + 26);
    long start = (long) at + LOCAL_SIZE + nameLength + unsigned16(at + 28);
    if (file.getInt(at) != LOCAL
        || start + part.packed() > file.limit()
        || !text(at + LOCAL_SIZE, nameLength).equals(part.name())) {
      throw BadWorkbook.damaged("the part " + part.name() + " is not where it should be");
    }
    return (int) start;
  }

  /// A size or place inside the file. Zip64's marker for larger ones is outside of any file that is
  /// read here.
  private int position(int wire) throws BadWorkbook {
    if (wire < 0 || wire > file.limit()) {
      throw BadWorkbook.damaged("it points outside of itself");
    }
    return wire;
  }

  private int unsigned16(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  private String text(int at, int length) {
    return new String(
        file.array(), at, Math.min(length, file.limit() - at), StandardCharsets.UTF_8);
  }
}
