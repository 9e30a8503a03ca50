package metrix.server.api.audience;

import java.util.List;

/// Interests that match a search.
public record InterestList(List<InterestJson> interests) {
  public InterestList {
    interests = List.copyOf(interests);
  }
}
