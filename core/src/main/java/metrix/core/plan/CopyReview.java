package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import metrix.model.Budget;
import metrix.model.Carried;
import metrix.model.CopySpec;

/// Says what a copy is made from, for the person who reviews the plan.
final class CopyReview {
  private CopyReview() {}

  static List<FieldChange> lines(CopySpec spec, String old) {
    List<FieldChange> lines = new ArrayList<>();
    lines.add(FieldChange.fresh("source", "Made after", "%s (%s)".formatted(old, spec.source())));
    spec.budget()
        .ifPresent(b ->
            lines.add(
                switch (b) {
                  case Budget.Daily(var amount) ->
                      FieldChange.fresh("daily_budget", "Daily budget", amount.toString());
                  case Budget.Lifetime(var amount) ->
                      FieldChange.fresh("lifetime_budget", "Lifetime budget", amount.toString());
                }));
    for (Carried field : spec.carried()) {
      switch (field.field()) {
        case "start_time" -> lines.add(FieldChange.fresh("start_time", "Start", field.value()));
        case "end_time" -> lines.add(FieldChange.fresh("end_time", "End", field.value()));
        default -> {}
      }
    }
    if (!spec.countries().isEmpty()) {
      lines.add(
          FieldChange.fresh("geo_locations", "Countries", String.join(", ", spec.countries())));
    }
    lines.add(
        FieldChange.fresh(
            "carried",
            "Taken over",
            spec.carried().stream().map(Carried::field).collect(Collectors.joining(", "))));
    return lines;
  }
}
