package metrix.server.audience;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.core.audience.Audiences;
import metrix.core.draft.Drafts;
import metrix.core.plan.AdSetForm;
import metrix.model.AudienceSize;
import metrix.model.Gender;
import metrix.model.OptimizationGoal;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Targeting;
import metrix.server.api.Endpoint;
import metrix.server.api.audience.EstimateJson;
import metrix.server.api.audience.InterestList;
import metrix.server.api.audience.PlaceList;
import metrix.server.api.common.ErrorCode;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// Finding places and interests by typing, and the size of a draft's audience.
public final class AudienceApi {
  private final Audiences audiences;
  private final Drafts drafts;
  private final Working working;

  public AudienceApi(Audiences audiences, Drafts drafts, Working working) {
    this.audiences = audiences;
    this.drafts = drafts;
    this.working = working;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.SEARCH_PLACES, this::places)
        .on(Endpoint.SEARCH_INTERESTS, this::interests)
        .on(Endpoint.GET_ESTIMATE, this::estimate);
  }

  private PlaceList places(Call call) {
    Set<PlaceType> types = EnumSet.noneOf(PlaceType.class);
    call.list("types").forEach(word -> types.add(type(word)));
    return new PlaceList(
        audiences.places(working.connection(), call.text("q").orElse(""), types).stream()
            .map(Places::json)
            .toList());
  }

  private InterestList interests(Call call) {
    return new InterestList(
        audiences.interests(working.connection(), call.text("q").orElse("")).stream()
            .map(Places::json)
            .toList());
  }

  private EstimateJson estimate(Call call) {
    AdSetForm form =
        drafts
            .find(call.requiredText("draft"))
            .orElseThrow(() -> ApiError.notFound("The draft is not there any more."))
            .content()
            .adSet();
    if (form.locations().isEmpty() || form.ageMin() > form.ageMax()) {
      return new EstimateJson(
          Optional.empty(), Optional.empty(), false, Optional.of("Choose a location first."));
    }
    AudienceSize size =
        audiences.size(
            working.withAccount(),
            working.account(),
            targeting(form),
            goal(form.optimizationGoal()));
    return new EstimateJson(
        Places.whole(size.lower()),
        Places.whole(size.upper()),
        size.ready(),
        size.ready() ? Optional.empty() : Optional.of("Meta has no estimate for this audience."));
  }

  private static Targeting targeting(AdSetForm form) {
    return new Targeting(
        form.locations(),
        form.excludedLocations(),
        form.interests(),
        form.ageMin(),
        form.ageMax(),
        switch (form.genders()) {
          case "male" -> Gender.MALE;
          case "female" -> Gender.FEMALE;
          default -> Gender.ALL;
        },
        form.advantageAudience().orElse(false),
        form.refinement(),
        Placements.automatic());
  }

  // An estimate needs some goal; until one is chosen that of link clicks is as good as any.
  private static OptimizationGoal goal(String typed) {
    return Arrays.stream(OptimizationGoal.values())
        .filter(g -> g.name().equals(typed))
        .findFirst()
        .orElse(OptimizationGoal.LINK_CLICKS);
  }

  private static PlaceType type(String word) {
    return PlaceType.ofWire(word.toLowerCase(Locale.ROOT))
        .filter(PlaceType.SEARCHED::contains)
        .orElseThrow(() ->
            ApiError.of(
                    400,
                    ErrorCode.INVALID_INPUT,
                    "There is no such kind of place.",
                    "Use country, country_group, region, city, zip or geo_market.")
                .at(Optional.of("types")));
  }
}
