package metrix.server.api.audience;

import metrix.server.api.common.Word;

/// A kind of place.
public enum PlaceTypeWord implements Word {
  COUNTRY,
  COUNTRY_GROUP,
  REGION,
  CITY,
  ZIP,
  GEO_MARKET,
  POINT
}
