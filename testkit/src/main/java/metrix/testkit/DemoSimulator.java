package metrix.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;

/// The simulator with its demo account, for a test. Its time stands still until it is moved.
public final class DemoSimulator implements AutoCloseable {
  /// When a simulator starts unless a test says otherwise.
  public static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

  private final Simulator simulator;

  private DemoSimulator(Simulator simulator) {
    this.simulator = simulator;
  }

  /// Starts a simulator whose time stands still at [#START].
  public static DemoSimulator start() {
    return start(ManualClock.at(START));
  }

  /// Starts a simulator that takes its time from a clock.
  public static DemoSimulator start(InstantSource clock) {
    return start(SimulatorConfig.defaults().withTime(clock));
  }

  /// Starts a simulator as configured.
  public static DemoSimulator start(SimulatorConfig config) {
    return new DemoSimulator(Simulator.start(config));
  }

  public GraphUrl graph() {
    return new GraphUrl(simulator.graphUrl());
  }

  /// A token that may do everything.
  public AccessToken token() {
    return AccessToken.parse("EAAdemoTokenOfATest0123456789").get();
  }

  /// Moves the simulated time.
  public void advance(Duration by) {
    simulator.advance(by);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
