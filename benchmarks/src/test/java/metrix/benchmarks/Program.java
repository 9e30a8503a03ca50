package metrix.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packaged program as a command line.
final class Program {
  private Program() {}

  static List<String> command(Path root, List<String> javaFlags, String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + root.resolve("app/jvm.options"));
    command.addAll(javaFlags);
    command.add("-cp");
    command.add(root.resolve("app/target/metrix/lib") + "/*");
    command.add("metrix.app.Main");
    command.addAll(List.of(args));
    return command;
  }
}
