package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import metrix.model.AudienceField;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Interest;
import metrix.model.Language;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;
import tools.jackson.databind.JsonNode;

/// An audience in Meta's form, as far as we can say it. Source: Meta, basic targeting page, copy of
/// 2026-09-12; Targeting and FlexibleTargeting of the v25.0 specs.
final class TargetingReading {
  private static final int ADULT = 18;
  private static final int OLDEST = 65;

  /// Where traits stand: groups that must all fit, or the one group of the top level.
  static final Set<String> DETAILS =
      Stream.concat(Stream.of("flexible_spec"), Stream.of(TraitKind.values()).map(TraitKind::wire))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final List<AudienceField> OF_TRAITS =
      List.of(AudienceField.INTERESTS, AudienceField.BEHAVIOURS, AudienceField.DEMOGRAPHICS);

  private final Node json;
  private final List<AudienceField> unsaid;

  private TargetingReading(Node json, List<AudienceField> unsaid) {
    this.json = json;
    this.unsaid = unsaid;
  }

  /// @param unsaid takes the parts of which there is more than we can say
  static Targeting of(Node targeting, List<AudienceField> unsaid) {
    return new TargetingReading(targeting, unsaid).read();
  }

  private Targeting read() {
    Node places = json.in("geo_locations");
    Node notIn = json.in("excluded_geo_locations");
    check(PlaceReading.sayable(places), AudienceField.LOCATIONS);
    check(PlaceReading.sayable(notIn), AudienceField.EXCLUDED_LOCATIONS);
    Map<AudienceField, List<Trait>> traits = traits();
    boolean advantage = json.in("targeting_automation").whole("advantage_audience").orElse(0) == 1;
    List<String> wished = json.texts("age_range");
    boolean range = advantage && wished.size() == 2;
    return new Targeting(
        PlaceReading.places(places),
        PlaceReading.places(notIn),
        traits.getOrDefault(AudienceField.INTERESTS, List.of()).stream()
            .map(TargetingReading::interest)
            .toList(),
        range ? number(wished.get(0), ADULT) : (int) json.whole("age_min").orElse(ADULT),
        range ? number(wished.get(1), OLDEST) : (int) json.whole("age_max").orElse(OLDEST),
        gender(json.texts("genders")),
        advantage,
        new Refinement(
            Stream.of(AudienceField.BEHAVIOURS, AudienceField.DEMOGRAPHICS)
                .map(f -> traits.getOrDefault(f, List.of()))
                .filter(some -> !some.isEmpty())
                .map(TraitGroup::new)
                .toList(),
            excluded(),
            audiences("custom_audiences"),
            audiences("excluded_custom_audiences"),
            json.texts("locales").stream()
                .map(l -> new Language(number(l, 0), "no. " + l))
                .toList()),
        placements());
  }

  private void check(boolean sayable, AudienceField field) {
    if (!sayable && !unsaid.contains(field)) {
      unsaid.add(field);
    }
  }

  /// Traits by the part that names them. A group of several parts, or two groups of one part, say
  /// more than our parts do: one of each part must fit.
  private Map<AudienceField, List<Trait>> traits() {
    List<List<Trait>> groups = new ArrayList<>();
    boolean sayable = true;
    for (Node group : json.list("flexible_spec")) {
      groups.add(traits(group));
      sayable &=
          group.json().properties().stream()
              .allMatch(e -> TraitKind.ofWire(e.getKey()).isPresent());
    }
    groups.add(traits(json));
    Map<AudienceField, List<Trait>> parts = new EnumMap<>(AudienceField.class);
    for (List<Trait> some : groups) {
      List<AudienceField> fields = some.stream().map(t -> field(t.kind())).distinct().toList();
      sayable &= fields.size() <= 1 && fields.stream().noneMatch(parts::containsKey);
      fields.forEach(f -> parts.put(f, some));
    }
    boolean all = sayable;
    OF_TRAITS.forEach(f -> check(all, f));
    return all ? parts : Map.of();
  }

  private static AudienceField field(TraitKind kind) {
    return switch (kind) {
      case INTERESTS -> AudienceField.INTERESTS;
      case BEHAVIORS -> AudienceField.BEHAVIOURS;
      default -> AudienceField.DEMOGRAPHICS;
    };
  }

  private List<Trait> excluded() {
    Node group = json.in("exclusions");
    List<Trait> traits = traits(group);
    boolean sayable =
        group.json().properties().stream()
            .allMatch(e -> e.getKey().equals(TraitKind.INTERESTS.wire()));
    check(sayable, AudienceField.EXCLUDED_INTERESTS);
    return traits;
  }

  private static List<Trait> traits(Node group) {
    List<Trait> traits = new ArrayList<>();
    for (TraitKind kind : TraitKind.values()) {
      JsonNode list = group.json().path(kind.wire());
      if (list.isArray()) {
        list.values().forEach(one -> traits.add(trait(kind, one)));
      }
    }
    return traits;
  }

  private static Trait trait(TraitKind kind, JsonNode one) {
    return one.isObject()
        ? new Trait(kind, one.path("id").asString(""), one.path("name").asString(""))
        : new Trait(kind, one.asString(""), "no. " + one.asString(""));
  }

  private static Interest interest(Trait trait) {
    return new Interest(
        trait.id(), trait.name(), List.of(), OptionalLong.empty(), OptionalLong.empty());
  }

  private List<CustomAudience> audiences(String name) {
    return json.list(name).stream()
        .map(a -> new CustomAudience(a.text("id").orElse(""), a.text("name").orElse(""), ""))
        .toList();
  }

  private Placements placements() {
    List<OnPlatform> chosen = new ArrayList<>();
    boolean sayable = true;
    for (String name : json.texts("publisher_platforms")) {
      Optional<Platform> platform = Platform.parse(name);
      List<String> positions = json.texts(name + "_positions");
      platform.ifPresent(
          p -> chosen.add(new OnPlatform(p, all(p, positions) ? List.of() : positions)));
      sayable &= platform.isPresent();
    }
    boolean loose =
        chosen.isEmpty()
            && LiveTargetingWire.placementKeys().stream().anyMatch(key -> json.has(key));
    check(sayable && !loose, AudienceField.PLACEMENTS);
    return new Placements(chosen);
  }

  private static boolean all(Platform platform, Collection<String> positions) {
    return positions.containsAll(platform.positions())
        && platform.positions().containsAll(positions);
  }

  private static Gender gender(List<String> numbers) {
    return switch (String.join(",", numbers)) {
      case "1" -> Gender.MALE;
      case "2" -> Gender.FEMALE;
      default -> Gender.ALL;
    };
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }
}
