package metrix.core.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.model.Problem;

/// Reads cells of a row that hold one word of a few, or an age.
record PlainCells(SheetRow row, List<Problem> problems) {
  /// The typed word when it is one of the choices; the usual one when the cell is empty.
  String choice(Column column, String usual, String... others) {
    String typed = row.text(column);
    if (typed.isEmpty()) {
      return usual;
    }
    List<String> choices = Stream.concat(Stream.of(usual), Stream.of(others)).distinct().toList();
    Optional<String> chosen = choices.stream().filter(typed::equalsIgnoreCase).findFirst();
    if (chosen.isEmpty()) {
      problems.add(
          Problem.error(
              row.at(column),
              "“" + Cells.shown(typed) + "” is none of the choices.",
              "Write "
                  + String.join(" or ", choices.stream().filter(c -> !c.isEmpty()).toList())
                  + "."));
    }
    return chosen.orElse(usual);
  }

  /// Years; the usual ones when the cell is empty.
  int age(Column column, int usual) {
    String typed = row.text(column).replaceAll("\\+$", "");
    if (typed.isEmpty()) {
      return usual;
    }
    if (!typed.matches("\\d{1,3}")) {
      problems.add(
          Problem.error(
              row.at(column),
              "“" + Cells.shown(typed) + "” is no age.",
              "Write years as a number, such as " + usual + "."));
      return usual;
    }
    return Integer.parseInt(typed);
  }
}
