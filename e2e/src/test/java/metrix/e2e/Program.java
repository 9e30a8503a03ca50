package metrix.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The packaged program, started as processes of its own in a home of its own.
final class Program implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("metrix.root", "..")).normalize();

  /// A token that may do everything.
  static final String TOKEN = "EAAtokenOfATest0123456789";

  private static final long PATIENCE_SECONDS = 120;
  private static final Set<String> LONG = Set.of("serve", "simulator");

  private final Path home;
  private final List<Started> started = new ArrayList<>();

  Program(Path home) {
    this.home = home;
  }

  /// A process and the files that take what it says.
  record Started(Process process, Path out, Path err) {
    String printed() {
      return text(out);
    }

    String said() {
      return text(err);
    }

    boolean exited() {
      return !process.isAlive();
    }

    /// Waits for its end and gives its exit code.
    int exit() {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError("does not end: " + said());
        }
        return process.exitValue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }

    /// Presses Ctrl-C, as it were.
    void interrupt() {
      signal("INT");
    }

    /// Sends a signal: `TERM`, `STOP`.
    void signal(String name) {
      try {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }

    /// Waits for something to be true of a process that works, or of its end.
    void awaitUntil(BooleanSupplier condition) {
      await(condition, process::isAlive, () -> printed() + said());
    }
  }

  /// Waits for something to be true while it still can come true.
  static void await(BooleanSupplier condition, BooleanSupplier possible, Supplier<String> said) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      boolean hopeless = !possible.getAsBoolean() || System.nanoTime() > end;
      if (hopeless && !condition.getAsBoolean()) {
        throw new AssertionError("ended or stuck: " + said.get());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  /// Runs a command to its end.
  Started run(String stdin, String... args) {
    Started program = start(stdin, args);
    program.exit();
    return program;
  }

  /// Starts a command.
  Started start(String stdin, String... args) {
    return startUnder(List.of(), stdin, args);
  }

  /// Starts a command by another program, which makes its life hard.
  Started startUnder(List<String> hardship, String stdin, String... args) {
    var command = new ArrayList<>(hardship);
    // A build in the background of a shell ignores Ctrl-C, and what it starts would inherit that.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + ROOT.resolve("app/jvm.options"));
    if (args.length > 0 && !LONG.contains(args[0])) {
      command.add("-XX:TieredStopAtLevel=1"); // as ./metrix does for commands that end soon
    }
    command.add("-cp");
    command.add(ROOT.resolve("app/target/metrix/lib") + "/*");
    command.add("metrix.app.Main");
    command.addAll(List.of(args));
    int number = started.size();
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.directory(home.toFile());
    Path out = home.resolve("out-" + number);
    Path err = home.resolve("err-" + number);
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      var program = new Started(process, out, err);
      started.add(program);
      try (var in = process.getOutputStream()) {
        in.write(stdin.getBytes(StandardCharsets.UTF_8));
      } catch (IOException _) {
        // It ended without reading.
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts a simulator with a ledger and gives its address.
  String simulator(Path ledger, String... more) {
    var args = new ArrayList<>(List.of("simulator", "--ledger", ledger.toString()));
    args.addAll(List.of(more));
    Started simulator = start("", args.toArray(String[]::new));
    simulator.awaitUntil(() -> simulator.printed().contains("ready at "));
    return address(simulator);
  }

  /// The address that a program says it is ready at.
  static String address(Started program) {
    return program.printed().replaceAll("(?s).*ready at (http://[0-9.:]+)/.*", "$1");
  }

  @Override
  public void close() {
    started.forEach(s -> s.process().destroyForcibly());
  }

  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
