package metrix.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of an audience that can change by itself.
public enum AudienceField {
  LOCATIONS("Locations"),
  EXCLUDED_LOCATIONS("Excluded locations"),
  AGES("Ages"),
  GENDERS("Genders"),
  INTERESTS("Interests"),
  BEHAVIOURS("Behaviours"),
  DEMOGRAPHICS("Demographics"),
  EXCLUDED_INTERESTS("Excluded interests"),
  LANGUAGES("Languages"),
  CUSTOM_AUDIENCES("Custom audiences"),
  EXCLUDED_CUSTOM_AUDIENCES("Excluded custom audiences"),
  ADVANTAGE_AUDIENCE("Advantage+ audience"),
  PLACEMENTS("Placements");

  private final String label;

  AudienceField(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// Its name among the fields of an ad set: `targeting.locations`.
  public String path() {
    return "targeting." + name().toLowerCase(Locale.ROOT);
  }

  /// What an audience says here, so that equal parts give equal texts, whatever the order and the
  /// names; an empty text for nothing.
  public String text(Targeting of) {
    return entries(of).map(Entry::key).distinct().sorted().collect(Collectors.joining(";"));
  }

  /// What an audience says here, for people.
  public String shown(Targeting of) {
    String shown = entries(of).map(Entry::name).collect(Collectors.joining(", "));
    return shown.isEmpty() ? "none" : shown;
  }

  /// An audience whose part is that of another one.
  public Targeting moved(Targeting to, Targeting from) {
    Refinement r = to.refinement();
    return switch (this) {
      case LOCATIONS -> to.withPlaces(from.places(), to.excludedPlaces());
      case EXCLUDED_LOCATIONS -> to.withPlaces(to.places(), from.excludedPlaces());
      case AGES -> to.withAges(from.ageMin(), from.ageMax());
      case GENDERS -> to.withGender(from.gender());
      case INTERESTS -> to.withInterests(from.interests());
      case BEHAVIOURS -> to.with(r.withGroups(groups(groupsOf(from, true), groupsOf(to, false))));
      case DEMOGRAPHICS -> to.with(r.withGroups(groups(groupsOf(to, true), groupsOf(from, false))));
      case EXCLUDED_INTERESTS -> to.with(r.withExcluded(from.refinement().excluded()));
      case LANGUAGES -> to.with(r.withLanguages(from.refinement().languages()));
      case CUSTOM_AUDIENCES ->
          to.with(r.withAudiences(from.refinement().audiences(), r.excludedAudiences()));
      case EXCLUDED_CUSTOM_AUDIENCES ->
          to.with(r.withAudiences(r.audiences(), from.refinement().excludedAudiences()));
      case ADVANTAGE_AUDIENCE -> to.withAdvantageAudience(from.advantageAudience());
      case PLACEMENTS -> to.with(from.placements());
    };
  }

  /// The traits of an audience here; none for parts that hold something else.
  public List<Trait> traits(Targeting of) {
    return switch (this) {
      case BEHAVIOURS -> traits(groupsOf(of, true));
      case DEMOGRAPHICS -> traits(groupsOf(of, false));
      case EXCLUDED_INTERESTS -> of.refinement().excluded();
      default -> List.of();
    };
  }

  /// One thing that a part names.
  private record Entry(String key, String name) {
    static Entry same(String text) {
      return new Entry(text, text);
    }

    static Entry of(Trait trait) {
      return new Entry(trait.id(), trait.name());
    }

    static Entry of(CustomAudience audience) {
      return new Entry(audience.id(), audience.name());
    }

    static Entry of(Place place) {
      String around = place.radius().map(r -> " + " + r).orElse("");
      return new Entry(place.code(), place.name() + around);
    }
  }

  private Stream<Entry> entries(Targeting of) {
    Refinement r = of.refinement();
    return switch (this) {
      case LOCATIONS -> of.places().stream().map(Entry::of);
      case EXCLUDED_LOCATIONS -> of.excludedPlaces().stream().map(Entry::of);
      case AGES -> Stream.of(Entry.same(of.ageMin() + "-" + of.ageMax()));
      case GENDERS -> Stream.of(Entry.same(of.gender().name().toLowerCase(Locale.ROOT)));
      case INTERESTS -> of.interests().stream().map(i -> new Entry(i.id(), i.name()));
      case BEHAVIOURS, DEMOGRAPHICS, EXCLUDED_INTERESTS -> traits(of).stream().map(Entry::of);
      case LANGUAGES ->
          r.languages().stream().map(l -> new Entry(Integer.toString(l.key()), l.name()));
      case CUSTOM_AUDIENCES -> r.audiences().stream().map(Entry::of);
      case EXCLUDED_CUSTOM_AUDIENCES -> r.excludedAudiences().stream().map(Entry::of);
      case ADVANTAGE_AUDIENCE -> Stream.of(Entry.same(of.advantageAudience() ? "yes" : "no"));
      case PLACEMENTS -> Stream.of(of.placements().toString().split(";")).map(Entry::same);
    };
  }

  /// The groups of behaviours, or those of anything else.
  private static List<TraitGroup> groupsOf(Targeting of, boolean behaviours) {
    return of.refinement().groups().stream()
        .filter(
            g -> g.anyOf().stream().allMatch(t -> t.kind() == TraitKind.BEHAVIORS) == behaviours)
        .toList();
  }

  private static List<TraitGroup> groups(List<TraitGroup> some, List<TraitGroup> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<Trait> traits(List<TraitGroup> groups) {
    return groups.stream().flatMap(g -> g.anyOf().stream()).toList();
  }
}
