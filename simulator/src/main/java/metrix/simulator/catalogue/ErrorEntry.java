package metrix.simulator.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.simulator.protocol.Failure;

/// An error that Meta answers, as the catalogue describes it.
///
/// @param variant tells errors with the same numbers apart; mostly empty
/// @param retry the member `is_transient`, where it is sent
/// @param user what `error_user_title` and `error_user_msg` say
/// @param spanish the same for a user whose language is Spanish
/// @param evidence where the numbers come from
/// @param words where the texts come from
/// @param provoked the natural call that gives it, or `fault`
public record ErrorEntry(
    int code,
    Optional<Integer> subcode,
    String variant,
    int status,
    String type,
    Optional<Boolean> retry,
    String message,
    Optional<Texts> user,
    Optional<Texts> spanish,
    Evidence evidence,
    Evidence words,
    String provoked) {
  private static final int COLUMNS = 14;
  private static final String NATURAL = "natural: ";

  /// A title and a text.
  public record Texts(String title, String text) {}

  static ErrorEntry parse(String line) {
    List<String> columns = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    if (columns.size() != COLUMNS) {
      throw new IllegalStateException(columns.size() + " columns in " + line);
    }
    return new ErrorEntry(
        Integer.parseInt(columns.get(0)),
        Optional.of(columns.get(1)).filter(text -> !text.isEmpty()).map(Integer::valueOf),
        columns.get(2),
        Integer.parseInt(columns.get(3)),
        columns.get(4),
        Optional.of(columns.get(5)).filter(text -> !text.equals("-")).map(Boolean::valueOf),
        columns.get(6),
        texts(columns.get(7), columns.get(8)),
        texts(columns.get(9), columns.get(10)),
        evidence(columns.get(11)),
        evidence(columns.get(12)),
        columns.get(13));
  }

  private static Optional<Texts> texts(String title, String text) {
    return title.isEmpty() ? Optional.empty() : Optional.of(new Texts(title, text));
  }

  private static Evidence evidence(String word) {
    return Evidence.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The call that gives this error without any planned mishap.
  public Optional<String> naturalCall() {
    return provoked.startsWith(NATURAL)
        ? Optional.of(provoked.substring(NATURAL.length()))
        : Optional.empty();
  }

  /// Its numbers as people write them: `100/1885621`, `190`.
  public String number() {
    return code + subcode.map(sub -> "/" + sub).orElse("");
  }

  /// What tells it from all others.
  public String key() {
    return number() + (variant.isEmpty() ? "" : " " + variant);
  }

  /// The error with the example in each place that varies.
  public Failure failure() {
    return new Failure(
        status,
        type,
        code,
        subcode,
        new Template(message).example(),
        retry,
        user.map(texts -> new Template(texts.title()).example()),
        user.map(texts -> new Template(texts.text()).example()),
        List.of());
  }

  /// Whether this is the error, whatever stands at the places that vary.
  public boolean describes(Failure failure) {
    return code == failure.code()
        && subcode.equals(failure.subcode())
        && new Template(message).valuesIn(failure.message()).isPresent()
        && user.isPresent() == failure.title().isPresent()
        && user.map(texts -> texts.title().equals(failure.title().orElse(""))).orElse(true)
        && values(failure).isPresent();
  }

  private Optional<List<String>> values(Failure failure) {
    return user.isEmpty()
        ? Optional.of(List.of())
        : new Template(user.get().text()).valuesIn(failure.explanation().orElse(""));
  }

  /// The same error for a Spanish user: the title and the text change, the message stays English.
  Failure inSpanish(Failure failure) {
    return spanish
        .flatMap(texts ->
            values(failure)
                .map(values ->
                    failure.withUser(texts.title(), new Template(texts.text()).filled(values))))
        .orElse(failure);
  }
}
