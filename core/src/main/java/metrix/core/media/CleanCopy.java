package metrix.core.media;

import java.util.ArrayList;
import java.util.List;

/// The parts of a file that stay, and what is put between them. The copy is made once, at the end,
/// since a file may have 30 MB; a file that stays whole is not copied at all.
final class CleanCopy {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(byte[] from, int at, int length, boolean ofFile) {}

  private final byte[] file;
  private final List<Piece> pieces = new ArrayList<>();

  CleanCopy(byte[] file) {
    this.file = file;
  }

  /// Keeps a part of the file.
  void keep(int at, int length) {
    if (!pieces.isEmpty()) {
      Piece last = pieces.getLast();
      if (last.ofFile() && last.at() + last.length() == at) {
        pieces.set(pieces.size() - 1, new Piece(file, last.at(), last.length() + length, true));
        return;
      }
    }
    pieces.add(new Piece(file, at, length, true));
  }

  /// Puts new bytes after what is kept so far.
  void put(byte[] bytes) {
    pieces.add(new Piece(bytes, 0, bytes.length, false));
  }

  byte[] bytes() {
    if (pieces.size() == 1
        && pieces.getFirst().ofFile()
        && pieces.getFirst().length() == file.length) {
      return file;
    }
    byte[] all = new byte[pieces.stream().mapToInt(Piece::length).sum()];
    int to = 0;
    for (Piece piece : pieces) {
      System.arraycopy(piece.from(), piece.at(), all, to, piece.length());
      to += piece.length();
    }
    return all;
  }
}
