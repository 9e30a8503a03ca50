package metrix.simulator.graph;

import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Kind;

/// Refuses fields that Meta's tables do not have, also inside of other fields, before anything is
/// read: an empty list refuses them too.
///
/// The wording is recorded for a field of the object itself; that it is the same inside is
/// unverified.
final class FieldCheck {
  /// Insights name every field that exists when one does not; see `InsightsEdge`.
  private static final String INSIGHTS = "AdsInsights";

  private final MetaSpec spec;
  private final EdgeTable edges;

  FieldCheck(MetaSpec spec, EdgeTable edges) {
    this.spec = spec;
    this.edges = edges;
  }

  /// Checks the fields of a call on an object, or on one of its edges.
  void check(Kind kind, String edge, List<Field> fields) {
    Optional<String> type =
        edge.isEmpty()
            ? Optional.of(kind.spec())
            : spec.member(kind.spec(), edge).flatMap(MetaSpec.Member::type);
    type.ifPresent(name -> check(name, fields));
  }

  private void check(String type, List<Field> fields) {
    if (!spec.describes(type) || type.equals(INSIGHTS)) {
      return;
    }
    for (Field field : fields) {
      Optional<MetaSpec.Member> member = spec.member(type, field.name());
      if (member.isEmpty() && !isExtra(type, field.name())) {
        throw Failure.unknownField(field.name()).thrown();
      }
      member.flatMap(MetaSpec.Member::type).ifPresent(inner -> check(inner, field.children()));
    }
  }

  private boolean isExtra(String type, String name) {
    return name.equals("id")
        || edges.views().entrySet().stream()
            .filter(view -> view.getKey().spec().equals(type))
            .anyMatch(view -> view.getValue().extraFields().contains(name));
  }
}
