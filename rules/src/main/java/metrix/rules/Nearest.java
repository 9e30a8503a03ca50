package metrix.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the known word that a mistyped one was meant to be.
public final class Nearest {
  private Nearest() {}

  /// The known word with the fewest changed letters; empty when even that one is far away.
  public static Optional<String> to(String typed, List<String> known) {
    String wanted = typed.replaceAll("[\\s-]+", "_");
    int near = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(k -> distance(wanted, k) <= near)
        .min(Comparator.comparingInt(k -> distance(wanted, k)));
  }

  /// Letters to insert, delete or replace to make one word of the other.
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
