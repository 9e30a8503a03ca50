package metrix.marketing.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import metrix.marketing.MarketingReads.Labelled;
import metrix.marketing.wire.FieldWire;
import metrix.marketing.wire.LabelWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;
import metrix.model.Level;

/// Finds objects by the label of a run. The edges by label take a label's id and no status, so
/// archived objects are looked for in the plain list when nothing else bears the label. Source:
/// AdAccount and AdLabel of the v25.0 specs.
final class MetaLabels {
  private static final List<String> ARCHIVED = List.of("ARCHIVED");
  private final Lists lists;

  MetaLabels(Lists lists) {
    this.lists = lists;
  }

  /// Reads a list to its end.
  interface Lists {
    <T> List<T> read(Call call, Function<Node, T> row);
  }

  /// What bears the label, oldest first.
  List<Labelled> bearing(AccountId account, Level level, String label, List<String> fields) {
    // Asked each time: two objects made at once may have made two labels of one name.
    List<String> ids =
        lists.read(call(account, "adlabels", Params.fields("id,name")), node -> node).stream()
            .filter(n -> n.text("name").filter(label::equals).isPresent())
            .map(n -> n.needed("id"))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Params params = asked(level, fields).with("ad_label_ids", ids);
    List<Labelled> found =
        lists.read(
            call(account, LabelWire.edge(level), params),
            n -> LabelWire.labelled(n, level, fields));
    return (found.isEmpty() ? archived(account, level, label, fields) : found)
        .stream().sorted(Comparator.comparing(MetaLabels::age)).toList();
  }

  private List<Labelled> archived(
      AccountId account, Level level, String label, List<String> fields) {
    Params params = asked(level, with(fields, "adlabels")).with("effective_status", ARCHIVED);
    Function<Node, Optional<Labelled>> bearer =
        n ->
            LabelWire.bears(n, label)
                ? Optional.of(LabelWire.labelled(n, level, fields))
                : Optional.empty();
    return lists.read(call(account, LabelWire.list(level), params), bearer).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> with(List<String> fields, String more) {
    List<String> all = new ArrayList<>(fields);
    all.add(more);
    return all;
  }

  private static Params asked(Level level, List<String> fields) {
    Set<String> names = new LinkedHashSet<>(List.of(LabelWire.fields(level).split(",")));
    names.addAll(FieldWire.asked(fields));
    return Params.fields(String.join(",", names));
  }

  private static Call call(AccountId account, String edge, Params params) {
    return Call.read(account, account.path() + "/" + edge, params);
  }

  private static Instant age(Labelled labelled) {
    return labelled.created().map(OffsetDateTime::toInstant).orElse(Instant.MAX);
  }
}
