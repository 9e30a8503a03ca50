package metrix.app;

import java.util.Optional;
import metrix.core.session.DemoAccount;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;

/// The demo account: a simulator inside this process, started when it is first wanted.
final class DemoSimulator implements DemoAccount, AutoCloseable {
  private Optional<Simulator> simulator = Optional.empty();

  @Override
  public synchronized GraphUrl graph() {
    Simulator running = simulator.orElseGet(() -> Simulator.start(SimulatorConfig.defaults()));
    simulator = Optional.of(running);
    return new GraphUrl(running.graphUrl());
  }

  @Override
  public AccessToken token() {
    return AccessToken.parse("metrix-demo-account-no-secret").get();
  }

  @Override
  public synchronized void close() {
    simulator.ifPresent(Simulator::close);
    simulator = Optional.empty();
  }
}
