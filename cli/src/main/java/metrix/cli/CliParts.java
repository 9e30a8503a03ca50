package metrix.cli;

import java.time.InstantSource;
import java.util.function.Supplier;
import metrix.core.run.Waiter;
import metrix.core.session.Connector;
import metrix.core.session.DemoAccount;

/// What the commands need of the rest of the program.
///
/// @param ids fresh ids of plans, runs and image owners
/// @param stopping work to be done when the process is told to end, such as stopping a run
public record CliParts(
    Terminal terminal,
    Connector connector,
    DemoAccount demo,
    DataFolders folders,
    InstantSource clock,
    Waiter waiter,
    Supplier<String> ids,
    Stopping stopping) {

  /// The port to the end of the process.
  @FunctionalInterface
  public interface Stopping {
    /// Runs the work when the process is told to end, unless the registration is closed before.
    Registration beforeExit(Runnable work);
  }

  /// Takes a piece of work back.
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
