package metrix.marketing;

import java.util.List;
import java.util.Optional;

/// What Meta said about a failure, unshortened. Texts are Meta's and hostile: show them as text
/// only. Source: Meta, error handling page; the envelope is in the fixtures `error_*`.
///
/// @param code Meta's code; 0 when Meta said nothing
/// @param subcode Meta's `error_subcode`; 0 for none
/// @param message the technical text, English
/// @param userTitle the title for people, in the language of the token's user
/// @param userMessage the text for people
/// @param blame paths of the parameters that Meta blames, each joined with points
/// @param trace Meta's `fbtrace_id`
public record GraphError(
    int code,
    int subcode,
    String message,
    Optional<String> userTitle,
    Optional<String> userMessage,
    List<String> blame,
    Optional<String> trace) {
  public GraphError {
    blame = List.copyOf(blame);
  }

  /// A failure about which Meta said nothing, in our own words.
  public static GraphError ours(String message) {
    return new GraphError(
        0, 0, message, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /// The best text for people: Meta's title and message, else the technical one.
  public String forPeople() {
    String text = userMessage.orElse(message);
    return userTitle.filter(t -> !text.startsWith(t)).map(t -> t + ": " + text).orElse(text);
  }
}
