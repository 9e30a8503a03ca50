package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.CreativePart;
import metrix.model.LiveCreative;
import metrix.model.Problem;

/// Why an ad cannot say something else, by how its creative is made. Source: Meta, ad and ad
/// creative references, copies of 2026-09-12; 3858355 as reported by a public client.
final class SwapRefusals {
  private static final String NEW_AD =
      "Make a new ad that says it, and pause this one: its results stay readable.";

  private SwapRefusals() {}

  static Optional<Problem> of(Live live, LiveCreative creative, List<Wish.Says> wishes) {
    boolean onlyParameters = wishes.stream().allMatch(w -> w.part() == CreativePart.URL_PARAMETERS);
    return switch (creative.form()) {
      case LINK, CAROUSEL -> Optional.empty();
      case VIDEO ->
          wishes.stream()
              .filter(w -> w.part() == CreativePart.DISPLAY_LINK)
              .findFirst()
              .map(w -> no(live, w, "is a video, which shows no other address", NEW_AD));
      case FLEXIBLE ->
          Optional.of(
              no(
                  live,
                  wishes.getFirst(),
                  "is flexible: Meta combines or customizes its texts and images, and replaces no"
                      + " creative of such an ad (code 100, 3858355)",
                  NEW_AD));
      case POST ->
          onlyParameters
              ? Optional.empty()
              : Optional.of(
                  no(
                      live,
                      wishes.getFirst(),
                      "shows a post that was there before, and an ad cannot change its text",
                      "Edit the post on its Page, or make a new ad without it."));
      case CATALOGUE ->
          Optional.of(
              no(
                  live,
                  wishes.getFirst(),
                  "is filled from a catalogue, whose templates this program does not write",
                  "Change it in Meta's Ads Manager, or make a new ad."));
      case OTHER ->
          Optional.of(
              no(
                  live,
                  wishes.getFirst(),
                  "has a form of creative that this program cannot read whole",
                  "Change it in Meta's Ads Manager, or make a new ad."));
    };
  }

  private static Problem no(Live live, Wish.Says wish, String why, String fix) {
    return Problem.error(live.at(wish.part().path()), "“%s” %s.".formatted(live.name(), why), fix);
  }
}
