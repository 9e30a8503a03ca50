package metrix.core.xlsx;

import java.util.Optional;

/// Where a cell is: `B5`.
///
/// @param row from 1
/// @param column from 0
record CellAddress(int row, int column) {
  static final int MOST_ROWS = 1 << 20;
  static final int MOST_COLUMNS = 1 << 14;

  static Optional<CellAddress> read(String text) {
    int column = 0;
    int at = 0;
    while (at < text.length() && at < 4 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      column = column * 26 + text.charAt(at++) - 'A' + 1;
    }
    int row = 0;
    for (int i = at; i < text.length() && row <= MOST_ROWS; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      row = row * 10 + digit - '0';
    }
    return column < 1 || column > MOST_COLUMNS || row < 1 || row > MOST_ROWS
        ? Optional.empty()
        : Optional.of(new CellAddress(row, column - 1));
  }
}
