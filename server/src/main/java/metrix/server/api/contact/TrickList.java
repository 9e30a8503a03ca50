package metrix.server.api.contact;

import java.util.List;

/// The ways to save calls on the chosen ad account.
///
/// @param mostPoints the most that the self-check costs
public record TrickList(List<TrickJson> tricks, int mostPoints) {
  public TrickList {
    tricks = List.copyOf(tricks);
  }
}
