package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import metrix.model.Problem;

/// What new creatives cost: Meta reviews the ads again, may let them learn again, and what people
/// left at the old posts stays there. Source: Meta, ad and ad creative references, copies of
/// 2026-09-12; when learning starts again is Meta's to decide.
final class SwapNotes {
  private SwapNotes() {}

  /// @param swapped the ads that get a new creative
  static List<Problem> of(List<EditReader.Wanted> swapped) {
    List<Problem> said = new ArrayList<>();
    if (swapped.isEmpty()) {
      return said;
    }
    String who =
        swapped.size() == 1
            ? "“%s” gets".formatted(swapped.getFirst().live().name())
            : "%d ads get".formatted(swapped.size());
    said.add(
        Problem.warning(
            swapped.getFirst().live().at("creative"),
            who
                + " a new creative, since Meta lets nobody change what one says. Meta reviews it"
                + " again, learning may start again, and likes and comments stay at the old post.",
            "Go on if that is worth it. Undoing brings the old creative back."));
    for (EditReader.Wanted wanted : swapped) {
      wanted
          .swap()
          .filter(swap -> !swap.left().isEmpty())
          .ifPresent(swap ->
              said.add(
                  Problem.warning(
                      wanted.live().at("creative"),
                      "The new creative of “%s” cannot be given %s of the old one: Meta lets"
                              .formatted(wanted.live().name(), String.join(", ", swap.left()))
                          + " nobody write that.",
                      "Look at the ad in Meta's Ads Manager if you rely on it.")));
    }
    return said;
  }
}
