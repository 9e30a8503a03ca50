package metrix.app;

import picocli.CommandLine;

/// The composition root: every object of the program is made here.
final class Wiring {
  private Wiring() {}

  static CommandLine commandLine() {
    return new CommandLine(new MetrixCommand());
  }
}
