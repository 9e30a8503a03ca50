package metrix.server.api.audience;

import java.util.List;

/// Places that match a search.
public record PlaceList(List<PlaceJson> places) {
  public PlaceList {
    places = List.copyOf(places);
  }
}
