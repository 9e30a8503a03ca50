package metrix.simulator.state;

import java.time.Instant;

/// A picture of an ad account, known by a hash of its bytes; the bytes themselves are not kept.
///
/// @param width in pixels
/// @param height in pixels
public record Image(
    String account, String hash, String name, int width, int height, Instant created)
    implements Entity {
  public Image named(String newName) {
    return new Image(account, hash, newName, width, height, created);
  }

  @Override
  public String path() {
    return account + ":" + hash;
  }

  @Override
  public Kind kind() {
    return Kind.IMAGE;
  }
}
