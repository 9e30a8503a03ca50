package metrix.core.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.model.Refinement;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;

/// Reads the cells of a row that say who is meant, beyond places, interests, ages and genders. The
/// entries of a cell are alternatives; the cells must all fit.
record PeopleCells(SheetRow row, PeopleLookups lookups, List<Problem> problems) {
  Refinement read() {
    List<TraitGroup> groups = new ArrayList<>();
    for (List<Trait> any :
        List.of(
            traits(Column.BEHAVIOURS, Set.of(TraitKind.BEHAVIORS), "behaviour"),
            traits(Column.DEMOGRAPHICS, TraitKind.DEMOGRAPHICS, "demographic trait"))) {
      if (!any.isEmpty()) {
        groups.add(new TraitGroup(any));
      }
    }
    return new Refinement(
        groups,
        traits(Column.EXCLUDED_INTERESTS, Set.of(TraitKind.INTERESTS), "interest"),
        take(lookups.audiences(row, Column.CUSTOM_AUDIENCES)),
        take(lookups.audiences(row, Column.EXCLUDED_CUSTOM_AUDIENCES)),
        take(lookups.languages(row)));
  }

  private List<Trait> traits(Column column, Set<TraitKind> kinds, String what) {
    return take(lookups.traits(row, column, kinds, what));
  }

  private <T> List<T> take(Checked<List<T>> checked) {
    problems.addAll(checked.problems());
    return checked.value().orElseGet(List::of);
  }
}
