package metrix.marketing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Stands for what an earlier write of the same batch makes, in the shape of the id or the hash
/// that nobody knows yet. Meta never sees one: a reference to that part goes out in its place. The
/// numbers are beyond 64 bits, so no object of Meta's has them.
public final class StandIn {
  private static final String ID = "9999888877776666";
  private static final String HASH = "9999888877776666555544443333";

  /// A whole word, also behind an encoded character: `%22` ends with a digit and is none.
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?<=%[0-9A-F]{2})|(?<!\\w))(?:" + HASH + "|" + ID + ")(\\d{4})(?!\\w)");

  private StandIn() {}

  /// The id of the object that a part makes.
  ///
  /// @param part its place in the batch, from 0
  public static ObjectId id(Level level, int part) {
    return ObjectId.of(level, ID + "%04d".formatted(part));
  }

  /// The hash of the image that a part uploads.
  public static ImageHash hash(int part) {
    return new ImageHash(HASH + "%04d".formatted(part));
  }

  /// The part that an id stands for; empty for a real one.
  public static Optional<Integer> part(ObjectId id) {
    return part(id.value());
  }

  /// The part that a hash stands for; empty for a real one.
  public static Optional<Integer> part(ImageHash hash) {
    return part(hash.value());
  }

  /// A text with a reference in the place of every stand-in.
  ///
  /// @param ofObject makes the reference to the id that a part makes
  /// @param ofImage makes the reference to the hash that a part makes
  public static String replaced(String text, Reference ofObject, Reference ofImage) {
    return WRITTEN
        .matcher(text)
        .replaceAll(found -> {
          int part = Integer.parseInt(found.group(1));
          Reference way = found.group().startsWith(HASH) ? ofImage : ofObject;
          return Matcher.quoteReplacement(way.to(part));
        });
  }

  /// How a reference to a part is written.
  @FunctionalInterface
  public interface Reference {
    String to(int part);
  }

  private static Optional<Integer> part(String value) {
    Matcher written = WRITTEN.matcher(value);
    return written.matches() ? Optional.of(Integer.valueOf(written.group(1))) : Optional.empty();
  }
}
