package metrix.simulator.edge.targeting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.spec.Param;

/// The parameters of each type of search; Meta's spec files do not hold them.
///
/// Source: Meta, "Targeting search" page.
final class SearchParams {
  private static final Param TYPE = text("type");
  private static final Param Q = text("q");
  private static final Map<String, Map<String, Param>> BY_TYPE = new LinkedHashMap<>();

  static {
    put(
        "adTargetingCategory",
        Q,
        of(
            "class",
            Set.of(
                "behaviors",
                "demographics",
                "family_statuses",
                "income",
                "industries",
                "interests",
                "life_events",
                "user_device",
                "user_os")));
    for (String work :
        List.of("adeducationmajor", "adeducationschool", "adworkemployer", "adworkposition")) {
      put(work, Q);
    }
    put(
        "adgeolocation",
        Q,
        param("location_types", Param.Kind.ENUM, true, kinds()),
        param("region_id", Param.Kind.UNSIGNED, false, Set.of()),
        text("country_code"),
        param("match_country_code", Param.Kind.BOOLEAN, false, Set.of()));
    put(
        "adgeolocationmeta",
        Arrays.stream(PlaceKind.values()).map(kind -> list(kind.plural())).toArray(Param[]::new));
    put("adinterest", Q);
    put("adinterestsuggestion", list("interest_list"));
    put("adinterestvalid", list("interest_list"), list("interest_fbid_list"));
    put("adlocale", Q);
    put(
        "adradiussuggestion",
        number("latitude"),
        number("longitude"),
        of("distance_unit", Set.of("kilometer", "mile")));
    put("targetingoptionstatus", list("targeting_option_list"));
  }

  private SearchParams() {}

  static Optional<Map<String, Param>> of(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  static List<String> types() {
    return List.copyOf(BY_TYPE.keySet());
  }

  private static Set<String> kinds() {
    return Arrays.stream(PlaceKind.values()).map(PlaceKind::wire).collect(Collectors.toSet());
  }

  private static void put(String type, Param... params) {
    Map<String, Param> all = new LinkedHashMap<>();
    all.put(TYPE.name(), TYPE);
    for (Param param : params) {
      all.put(param.name(), param);
    }
    BY_TYPE.put(type, all);
  }

  private static Param text(String name) {
    return param(name, Param.Kind.STRING, false, Set.of());
  }

  private static Param list(String name) {
    return param(name, Param.Kind.STRING, true, Set.of());
  }

  private static Param number(String name) {
    return param(name, Param.Kind.NUMBER, false, Set.of());
  }

  private static Param of(String name, Set<String> values) {
    return param(name, Param.Kind.ENUM, false, values);
  }

  private static Param param(String name, Param.Kind kind, boolean list, Set<String> values) {
    return new Param(name, false, kind, list, Optional.empty(), values);
  }
}
