package metrix.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.model.ConfiguredStatus;
import metrix.model.Problem;

/// What an undo leaves as it is, each with the reason, in sentences.
final class UndoNotes {
  private static final int NAMED = 3;

  private final Map<ConfiguredStatus, Set<String>> over = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();
  private final List<Problem> said = new ArrayList<>();

  /// Something was archived or deleted.
  void noWayBack(String name, ConfiguredStatus status) {
    over.computeIfAbsent(status, _ -> new LinkedHashSet<>()).add(name);
  }

  /// An object is not there any more.
  void gone(String name) {
    gone.add(name);
  }

  /// Somebody has changed a field since.
  void moved(String name, FieldChange line) {
    add(
        "“%s”: %s is not “%s” any more, so it stays as it is."
            .formatted(name, line.label(), line.after()),
        "Change it in the table if it should be another one.");
  }

  /// A field had no value before.
  void neverHad(String name, FieldChange line) {
    add(
        "“%s”: %s had no value before, and cannot be emptied.".formatted(name, line.label()),
        "Change it in the table.");
  }

  void add(String what, String fix) {
    said.add(Problem.warning("undo", what, fix));
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(said);
    over.forEach((status, names) ->
        all.add(
            Problem.warning(
                "undo",
                status == ConfiguredStatus.DELETED
                    ? "%s: deleted, which nobody can undo.".formatted(names(names))
                    : "%s: archived, which nobody can undo.".formatted(names(names)),
                "Make it anew if it is still wanted.")));
    if (!gone.isEmpty()) {
      all.add(
          Problem.warning(
              "undo",
              "%s: archived or deleted since, so its values stay.".formatted(names(gone)),
              "There is nothing to do about it."));
    }
    return all;
  }

  private static String names(Set<String> names) {
    String some = "“" + String.join("”, “", names.stream().limit(NAMED).toList()) + "”";
    return names.size() > NAMED ? some + " and %d more".formatted(names.size() - NAMED) : some;
  }
}
