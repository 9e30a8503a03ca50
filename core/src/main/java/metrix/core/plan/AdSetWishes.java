package metrix.core.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdSetId;
import metrix.model.AttributionWindow;
import metrix.model.ObjectChange;
import metrix.model.OptimizationGoal;
import metrix.model.Place;
import metrix.model.Problem;
import metrix.rules.Attribution;
import metrix.rules.Transparency;

/// Reads wishes about what counts as a result of an ad set, and whom European law wants named.
record AdSetWishes(WishReader reader) {
  Optional<Changed> attribution(String typed) {
    if (!ofAdSet("attribution")) {
      return Optional.empty();
    }
    if (typed.isBlank()) {
      return reader.live().details().options().attribution().isEmpty()
          ? Optional.empty()
          : reader.refuse(
              "attribution",
              "Attribution can be changed only, not taken away.",
              "Write the windows that shall count, such as 7d_click;1d_view.");
    }
    return reader
        .take(Attribution.read(typed, goal(), reader.live().at("attribution")))
        .flatMap(windows ->
            reader.changed(
                new ObjectChange.SetAttribution(windows),
                "Attribution",
                AttributionWindow.text(windows)));
  }

  Optional<Changed> beneficiary(String typed) {
    return named(typed, "beneficiary", "Beneficiary", ObjectChange.SetBeneficiary::new);
  }

  Optional<Changed> payer(String typed) {
    return named(typed, "payer", "Payer", ObjectChange.SetPayer::new);
  }

  /// Only ads shown in the EU have such names; Meta keeps them nowhere else. Source: Meta, ad set
  /// page (DSA), copy of 2026-09-12.
  private Optional<Changed> named(
      String typed, String field, String label, Function<String, ObjectChange> change) {
    if (!ofAdSet(field)) {
      return Optional.empty();
    }
    String name = typed.strip();
    if (name.isEmpty()) {
      return reader.refuse(
          field,
          "A name for European law can be changed only, not taken away.",
          "Write who it shall be.");
    }
    List<Place> places = reader.live().targeting().map(t -> t.known().places()).orElse(List.of());
    List<Problem> wrong =
        Transparency.check(places, name, name, reader.account(), reader.live().id().value())
            .stream()
            .filter(p -> p.at().equals(reader.live().at(field)))
            .toList();
    reader.problems().addAll(wrong);
    return wrong.stream().anyMatch(Problem::isError)
        ? Optional.empty()
        : reader.changed(change.apply(name), label, name);
  }

  private boolean ofAdSet(String field) {
    if (reader.live().id() instanceof AdSetId) {
      return true;
    }
    reader.refuse(field, "Only an ad set has this.", "Change it at the ad sets.");
    return false;
  }

  private OptimizationGoal goal() {
    return reader.live().id() instanceof AdSetId id
        ? reader
            .snapshot()
            .adSet(id)
            .flatMap(s ->
                Arrays.stream(OptimizationGoal.values())
                    .filter(g -> g.name().equals(s.optimizationGoal()))
                    .findFirst())
            .orElse(OptimizationGoal.LINK_CLICKS)
        : OptimizationGoal.LINK_CLICKS;
  }
}
