package metrix.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The real terminal. Writes UTF-8 whatever the locale says, since names and texts of ads are in
/// every script.
public final class SystemTerminal implements Terminal {
  private final PrintStream out = utf8(FileDescriptor.out);
  private final PrintStream err = utf8(FileDescriptor.err);
  private final Optional<Console> console =
      Optional.ofNullable(System.console()).filter(Console::isTerminal);

  @Override
  public PrintStream out() {
    return out;
  }

  @Override
  public PrintStream err() {
    return err;
  }

  @Override
  public boolean interactive() {
    return console.isPresent();
  }

  @Override
  public Optional<String> ask(String question) {
    err.print(question + " ");
    err.flush();
    return console.map(Console::readLine);
  }

  @Override
  public Optional<String> askHidden(String question) {
    err.print(question + " ");
    err.flush();
    return console
        .map(Console::readPassword)
        .map(typed -> {
          String text = new String(typed);
          Arrays.fill(typed, ' ');
          return text;
        });
  }

  @Override
  public String read(int maxBytes) {
    try {
      return new String(System.in.readNBytes(maxBytes), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the standard input cannot be read", e);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
