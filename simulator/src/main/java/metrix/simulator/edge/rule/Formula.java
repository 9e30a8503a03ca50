package metrix.simulator.edge.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An arithmetic expression over fields: terms and `+ - * /`, separated by blanks, points before
/// lines, at most six fields. A single field is the shortest formula.
///
/// Source: Meta, "Evaluation spec filters" page.
///
/// @param parts terms, numbers and operators as they stand in the text
record Formula(List<Part> parts) {
  private static final int MOST_FIELDS = 6;
  private static final String TIMES = "*/";

  /// One word of a formula.
  sealed interface Part {
    record Field(Term term) implements Part {}

    record Constant(double value) implements Part {}

    record Sign(char symbol) implements Part {}
  }

  Formula {
    parts = List.copyOf(parts);
  }

  static Optional<Formula> of(String text) {
    if (text.equals("daily_ratio_spent")) {
      return of("today_spent / adset.daily_budget");
    }
    List<Part> parts = new ArrayList<>();
    String[] words = text.trim().split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      Optional<Part> part = i % 2 == 0 ? operand(words[i]) : sign(words[i]);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    Formula formula = new Formula(parts);
    int fields = formula.terms().size();
    return parts.size() % 2 == 1 && fields > 0 && fields <= MOST_FIELDS
        ? Optional.of(formula)
        : Optional.empty();
  }

  private static Optional<Part> operand(String word) {
    return Operator.number(word)
        .<Part>map(number -> new Part.Constant(number.doubleValue()))
        .or(() -> Term.of(word).map(Part.Field::new));
  }

  private static Optional<Part> sign(String word) {
    return word.matches("[-+*/]") ? Optional.of(new Part.Sign(word.charAt(0))) : Optional.empty();
  }

  /// The fields that it reads.
  List<Term> terms() {
    return parts.stream()
        .filter(Part.Field.class::isInstance)
        .map(part -> ((Part.Field) part).term())
        .toList();
  }

  /// The field itself when the formula is nothing else.
  Optional<Term> single() {
    return parts.size() == 1 ? terms().stream().findFirst() : Optional.empty();
  }

  /// Its value, given the values of the fields; nothing when one is missing or a divisor is 0.
  Optional<Double> value(Function<Term, Optional<Double>> fields) {
    Deque<Double> sums = new ArrayDeque<>();
    char sign = '+';
    for (Part part : parts) {
      if (part instanceof Part.Sign(char symbol)) {
        sign = symbol;
        continue;
      }
      Optional<Double> operand =
          part instanceof Part.Field(Term term)
              ? fields.apply(term)
              : Optional.of(((Part.Constant) part).value());
      if (operand.isEmpty() || (sign == '/' && operand.get() == 0)) {
        return Optional.empty();
      }
      double value = operand.get();
      if (TIMES.indexOf(sign) >= 0) {
        double left = sums.pop();
        sums.push(sign == '*' ? left * value : left / value);
      } else {
        sums.push(sign == '-' ? -value : value);
      }
    }
    return Optional.of(sums.stream().mapToDouble(Double::doubleValue).sum());
  }
}
