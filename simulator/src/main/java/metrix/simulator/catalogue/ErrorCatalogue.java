package metrix.simulator.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import metrix.simulator.protocol.Failure;

/// All errors of the catalogue, in the order of their numbers.
public record ErrorCatalogue(List<ErrorEntry> entries) {
  private static final String FILE = "errors.txt";

  public ErrorCatalogue {
    entries = List.copyOf(entries);
  }

  public static ErrorCatalogue load() {
    try (InputStream in = ErrorCatalogue.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new ErrorCatalogue(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(ErrorEntry::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The errors with this code, with all its subcodes and variants.
  public List<ErrorEntry> ofCode(int code) {
    return entries.stream().filter(entry -> entry.code() == code).toList();
  }

  /// The error as a Spanish user reads it; unchanged where Meta has no text for users.
  public Failure inSpanish(Failure failure) {
    return entries.stream()
        .filter(entry -> entry.describes(failure))
        .findFirst()
        .map(entry -> entry.inSpanish(failure))
        .orElse(failure);
  }
}
