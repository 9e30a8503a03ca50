package metrix.server.audience;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Radius;
import metrix.server.api.audience.InterestJson;
import metrix.server.api.audience.PlaceJson;
import metrix.server.api.audience.PlaceTypeWord;

/// Places and interests to JSON and back.
public final class Places {
  private Places() {}

  public static PlaceJson json(Place place) {
    return new PlaceJson(
        PlaceTypeWord.valueOf(place.type().name()),
        place.key(),
        place.name(),
        place.detail(),
        place.countryCode(),
        place.type() == PlaceType.CITY,
        place
            .radius()
            .map(r -> r.inKilometres().setScale(0, RoundingMode.HALF_UP).intValueExact()));
  }

  public static Place place(PlaceJson json) {
    return new Place(
        PlaceType.valueOf(json.type().name()),
        json.key(),
        json.name(),
        json.detail(),
        json.countryCode(),
        json.radiusKilometres().map(Radius::kilometres));
  }

  public static InterestJson json(Interest interest) {
    return new InterestJson(
        interest.id(),
        interest.name(),
        interest.path(),
        whole(interest.audienceLower()),
        whole(interest.audienceUpper()));
  }

  public static Interest interest(InterestJson json) {
    return new Interest(
        json.id(),
        json.name(),
        json.path(),
        json.audienceLower().map(OptionalLong::of).orElse(OptionalLong.empty()),
        json.audienceUpper().map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  static Optional<Long> whole(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }
}
