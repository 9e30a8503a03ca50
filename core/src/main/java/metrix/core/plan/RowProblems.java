package metrix.core.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.model.Checked;
import metrix.model.Problem;

/// Collects what is wrong with one row, and names the cells.
record RowProblems(int row, List<Problem> all) {
  /// Keeps the problems of a reading and gives its value on.
  <T> Optional<T> take(Checked<T> checked) {
    addAll(checked.problems());
    return checked.value();
  }

  void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  void add(Problem problem) {
    all.add(
        new Problem(
            Cells.at(row, problem.at()),
            problem.what(),
            problem.fix(),
            problem.severity(),
            problem.checkedBy()));
  }

  /// How many errors there are so far, in all rows.
  long errors() {
    return all.stream().filter(Problem::isError).count();
  }

  void error(String path, String what, String fix) {
    add(Problem.error(path, what, fix));
  }

  void warning(String path, String what, String fix) {
    add(Problem.warning(path, what, fix));
  }

  /// A value of an enum by its name in any case; a problem when there is none.
  <E extends Enum<E>> Optional<E> choice(String typed, Class<E> type, String path, String what) {
    String wanted = typed.strip();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(wanted)) {
        return Optional.of(constant);
      }
    }
    error(
        path,
        wanted.isEmpty()
            ? "No %s is chosen.".formatted(what)
            : "“%s” is no %s that Metrix knows.".formatted(wanted, what),
        "Choose one of: %s.".formatted(names(type)));
    return Optional.empty();
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }
}
