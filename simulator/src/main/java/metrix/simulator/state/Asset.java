package metrix.simulator.state;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A thing beside the ads: a Page, a Pixel, an Instagram account, the user.
///
/// @param accounts bare ids of the ad accounts that may use it
public record Asset(String path, Kind kind, Set<String> accounts, ObjectNode json)
    implements Entity {
  public Asset {
    accounts = Set.copyOf(accounts);
  }
}
