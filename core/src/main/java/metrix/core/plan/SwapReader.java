package metrix.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.media.ImageFile;
import metrix.model.AdId;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative;
import metrix.model.LiveCreative.Form;
import metrix.model.Problem;

/// Reads what a user wants an ad to say otherwise. The content of a creative never changes at Meta
/// (1815573): the ad gets a new one, made after the old one.
///
/// @param images files that a wish may name
record SwapReader(
    Live live, Snapshot snapshot, Map<String, ImageFile> images, List<Problem> problems) {
  /// The swap; empty when the ad says all of it already, and when a problem stands in the way.
  Optional<Swap> read(List<Wish.Says> wishes) {
    if (wishes.isEmpty()) {
      return Optional.empty();
    }
    CreativePart first = wishes.getFirst().part();
    if (!(live.id() instanceof AdId ad)) {
      return refuse(
          first,
          "“%s” is no ad, so it has no texts and images.".formatted(live.name()),
          "Change them at its ads.");
    }
    Optional<LiveCreative> old = snapshot.creative(ad);
    if (old.isEmpty()) {
      return refuse(
          first,
          "The creative of “%s” could not be read, or the ad has another one by now."
              .formatted(live.name()),
          "Refresh, and make the change again.");
    }
    if (Live.standing(snapshot, ad).isEmpty()) {
      return refuse(
          first,
          "“%s”, or what it is in, is archived: what it says cannot change.".formatted(live.name()),
          "Make a new ad that says it.");
    }
    Optional<Problem> fixed = SwapRefusals.of(live, old.get(), wishes);
    fixed.ifPresent(problems::add);
    return fixed.isPresent() ? Optional.empty() : swap(old.get(), wishes);
  }

  private Optional<Swap> swap(LiveCreative old, List<Wish.Says> wishes) {
    long before = errors();
    List<Said> said = new ArrayList<>();
    List<AdReader.Picture> pictures = new ArrayList<>();
    List<FieldChange> lines = new ArrayList<>();
    SwapTexts texts = new SwapTexts(live, old, problems);
    for (Wish.Says wish : wishes) {
      CreativePart part = wish.part();
      List<String> wanted = SwapTexts.clean(part, wish.texts());
      List<String> now = old.says(part);
      boolean none = now.isEmpty() && wanted.stream().allMatch(String::isEmpty);
      if (none || wanted.equals(now) || !fits(old, part, wanted)) {
        continue;
      }
      if (part == CreativePart.IMAGE) {
        pictures.addAll(pictures(wanted));
      } else {
        texts.judge(part, wanted, wishes);
        said.add(new Said(part, wanted));
      }
      lines.add(
          new FieldChange(
              part.path(), part.label(), Optional.of(shown(now)), shown(wanted), Optional.empty()));
    }
    if (lines.isEmpty() || errors() > before) {
      return Optional.empty();
    }
    said.sort(Comparator.comparing(Said::part));
    return Optional.of(
        new Swap(
            old.id(),
            new CreativeSpec(old.name(), old.id(), old.carried(), said),
            pictures,
            lines,
            old.left()));
  }

  /// Whether there are as many texts as places for them.
  private boolean fits(LiveCreative old, CreativePart part, List<String> wanted) {
    int now = old.says(part).size();
    int places = places(old, part);
    boolean varied = old.form() == Form.LINK && SwapTexts.VARIED.contains(part);
    boolean oneForAll = part == CreativePart.BUTTON && wanted.size() == 1;
    if (varied && wanted.size() < now) {
      problems.add(
          Problem.warning(
              live.at(part.path()),
              "“%s” has %d texts of the kind %s; %d will be left."
                  .formatted(live.name(), now, word(part), wanted.size()),
              "Say the others too if they shall stay."));
    }
    if (varied || oneForAll || wanted.size() == places) {
      return true;
    }
    refuse(
        part,
        "“%s” has %d places for the %s; here are %d."
            .formatted(live.name(), places, word(part), wanted.size()),
        places == 1
            ? "Say one."
            : "Say one for each card, in their order. For another number of cards make a new ad.");
    return false;
  }

  private static int places(LiveCreative old, CreativePart part) {
    boolean perCard =
        switch (part) {
          case HEADLINE, DESCRIPTION, LINK, IMAGE -> old.form() == Form.CAROUSEL;
          case BUTTON, PRIMARY_TEXT, END_LINK, DISPLAY_LINK, URL_PARAMETERS -> false;
        };
    return perCard ? old.says(CreativePart.LINK).size() : 1;
  }

  private List<AdReader.Picture> pictures(List<String> wanted) {
    RowProblems at = new RowProblems(0, problems);
    return wanted.stream()
        .flatMap(
            name -> AdReader.picture(name, live.at(CreativePart.IMAGE.path()), images, at).stream())
        .toList();
  }

  private Optional<Swap> refuse(CreativePart part, String what, String fix) {
    problems.add(Problem.error(live.at(part.path()), what, fix));
    return Optional.empty();
  }

  private long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  private static String word(CreativePart part) {
    return part.label().toLowerCase(Locale.ROOT);
  }

  private static String shown(List<String> texts) {
    return texts.stream().allMatch(String::isEmpty) ? "none" : String.join("\n", texts);
  }
}
