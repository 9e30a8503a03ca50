package metrix.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AudienceField;
import metrix.model.Campaign;
import metrix.model.LiveTargeting;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import metrix.rules.Audiences;
import metrix.rules.PlacementRules;
import metrix.rules.SpecialCategories;
import metrix.rules.Transparency;

/// Reads wishes about whom a live ad set reaches. Its parts change one by one; what Meta says
/// beyond what we can say is left alone, and refused where it would be changed.
record AudienceWishes(WishReader reader) {
  List<Changed> read(Wish.Audience wish) {
    Optional<LiveTargeting> held = reader.live().targeting();
    if (held.isEmpty()) {
      reader.refuse(
          field(wish.fields().stream().findFirst().orElse(AudienceField.LOCATIONS)),
          "Only an ad set has an audience, and Meta says none of “%s”."
              .formatted(reader.live().name()),
          "Change it at an ad set; refresh the table.");
      return List.of();
    }
    List<AudienceField> unsaid = wish.fields().stream().filter(f -> !held.get().says(f)).toList();
    unsaid.forEach(this::refuse);
    if (!unsaid.isEmpty()) {
      return List.of();
    }
    Targeting known = held.get().known();
    Targeting wanted = known;
    for (AudienceField field : wish.fields()) {
      wanted = field.moved(wanted, wish.wanted());
    }
    List<Changed> changed = new ArrayList<>();
    for (AudienceField field : wish.fields()) {
      reader
          .changed(
              new ObjectChange.SetAudience(field, wanted, held.get()),
              field.label(),
              field.shown(wanted))
          .ifPresent(changed::add);
    }
    return changed.isEmpty() || judge(known, wanted) ? changed : List.of();
  }

  /// The name of a part in the form.
  static String field(AudienceField field) {
    return switch (field) {
      case LOCATIONS -> "locations";
      case EXCLUDED_LOCATIONS -> "excludedLocations";
      case AGES -> "ageMin";
      case GENDERS -> "genders";
      case INTERESTS -> "interests";
      case BEHAVIOURS -> "behaviours";
      case DEMOGRAPHICS -> "demographics";
      case EXCLUDED_INTERESTS -> "excludedInterests";
      case LANGUAGES -> "languages";
      case CUSTOM_AUDIENCES -> "customAudiences";
      case EXCLUDED_CUSTOM_AUDIENCES -> "excludedCustomAudiences";
      case ADVANTAGE_AUDIENCE -> "advantageAudience";
      case PLACEMENTS -> "placements";
    };
  }

  private void refuse(AudienceField field) {
    reader.refuse(
        field(field),
        "“%s” says more under %s than Metrix can say, so it would be lost."
            .formatted(reader.live().name(), field.label().toLowerCase(java.util.Locale.ROOT)),
        "Change it in Ads Manager, or make a new ad set.");
  }

  /// Keeps what is wrong with the new audience and was not with the old one: what Meta holds
  /// already, it took. Gives whether nothing stands in the way.
  private boolean judge(Targeting known, Targeting wanted) {
    List<Problem> found = new ArrayList<>(problems(wanted));
    found.removeAll(problems(known));
    reader.problems().addAll(found);
    return found.stream().noneMatch(Problem::isError);
  }

  private List<Problem> problems(Targeting of) {
    String path = reader.live().id().value();
    List<SpecialAdCategory> categories =
        reader.campaign().map(Campaign::specialAdCategories).orElse(List.of()).stream()
            .flatMap(name ->
                Arrays.stream(SpecialAdCategory.values()).filter(c -> c.name().equals(name)))
            .toList();
    return Stream.of(
            Audiences.check(of, path),
            SpecialCategories.ofAudience(categories, of, path),
            Transparency.check(
                of.places(),
                named(
                    reader.edit().wish(Wish.Beneficiary.class).map(Wish.Beneficiary::typed),
                    reader.live().details().beneficiary()),
                named(
                    reader.edit().wish(Wish.Payer.class).map(Wish.Payer::typed),
                    reader.live().details().payer()),
                reader.account(),
                path),
            Transparency.regional(of.places(), categories, path),
            PlacementRules.read(of.placements().toString(), path + ".placements").problems())
        .flatMap(List::stream)
        .toList();
  }

  private static String named(Optional<String> wished, Optional<String> held) {
    return wished.or(() -> held).orElse("");
  }
}
