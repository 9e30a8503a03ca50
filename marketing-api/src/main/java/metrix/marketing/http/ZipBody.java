package metrix.marketing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A zip file of files that are compressed already, stored as they are, so that their bytes stream
/// from disk and nothing is held in memory. Source: the layout in PKWARE's APPNOTE, 4.3.
record ZipBody(List<Entry> entries) {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF8_NAMES = 1 << 11;

  /// 1980-01-01, the first day that a zip knows: when an image was made is nobody's business.
  private static final short NO_DATE = (1 << 5) | 1;

  /// A file in the zip.
  ///
  /// @param name without folders, once in the zip
  record Entry(String name, Path file) {}

  ZipBody {
    entries = List.copyOf(entries);
  }

  /// The bytes. Every file is read once here, for its checksum, and once when it is sent.
  BodyPublisher publisher() throws IOException {
    List<BodyPublisher> pieces = new ArrayList<>();
    var directory = new ByteArrayOutputStream();
    long offset = 0;
    for (Entry entry : entries) {
      byte[] name = entry.name().getBytes(UTF_8);
      int size = Math.toIntExact(Files.size(entry.file()));
      ByteBuffer facts = facts(checksum(entry.file()), size, name.length);
      byte[] local = little(30 + name.length).putInt(LOCAL).put(facts).put(name).array();
      directory.writeBytes(
          little(46 + name.length)
              .putInt(CENTRAL)
              .putShort(VERSION)
              .put(facts.rewind())
              .position(42)
              .putInt(Math.toIntExact(offset))
              .put(name)
              .array());
      pieces.add(BodyPublishers.ofByteArray(local));
      pieces.add(BodyPublishers.ofFile(entry.file()));
      offset += local.length + size;
    }
    pieces.add(BodyPublishers.ofByteArray(directory.toByteArray()));
    pieces.add(BodyPublishers.ofByteArray(end(directory.size(), Math.toIntExact(offset))));
    return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
  }

  /// What the entry's own header and the directory both say of it: method 0 is stored.
  private static ByteBuffer facts(int checksum, int size, int nameLength) {
    return little(26)
        .putShort(VERSION)
        .putShort(UTF8_NAMES)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(NO_DATE)
        .putInt(checksum)
        .putInt(size)
        .putInt(size)
        .putShort((short) nameLength)
        .putShort((short) 0)
        .rewind();
  }

  private byte[] end(int directoryBytes, int directoryAt) {
    return little(22)
        .putInt(END)
        .putInt(0)
        .putShort((short) entries.size())
        .putShort((short) entries.size())
        .putInt(directoryBytes)
        .putInt(directoryAt)
        .putShort((short) 0)
        .array();
  }

  private static int checksum(Path file) throws IOException {
    var crc = new CRC32();
    var buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
    }
    return (int) crc.getValue();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
