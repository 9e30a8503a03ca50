package metrix.simulator;

import java.time.Instant;
import java.time.InstantSource;
import metrix.simulator.limit.Activity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.World;

/// What is going on in the accounts of the simulated world.
final class RunningAds implements Activity {
  private final World world;
  private final InstantSource clock;

  RunningAds(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  @Override
  public int ads(String account) {
    Instant now = clock.instant();
    int running = 0;
    for (Node ad : world.children(account, Kind.AD).values()) {
      running += StatusModel.effective(world, ad, now).equals("ACTIVE") ? 1 : 0;
    }
    return running;
  }

  @Override
  public int audiences(String account) {
    return world.children(account, Kind.AUDIENCE).size();
  }
}
