package metrix.core.plan;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.model.CallToAction;
import metrix.model.CreativePart;
import metrix.model.LiveCreative;
import metrix.model.Problem;
import metrix.model.Wording;
import metrix.rules.AdTexts;
import metrix.rules.DisplayLinks;
import metrix.rules.Lines;
import metrix.rules.Nearest;
import metrix.rules.WebLinks;

/// Judges what a new creative shall say, by the rules of new ads.
record SwapTexts(Live live, LiveCreative old, List<Problem> problems) {
  /// What an ad with one image may say in several ways.
  static final Set<CreativePart> VARIED =
      Set.of(CreativePart.PRIMARY_TEXT, CreativePart.HEADLINE, CreativePart.DESCRIPTION);

  private static final String HASH = "hash:";

  /// The texts without spaces around them, in the spelling in which Meta holds them.
  static List<String> clean(CreativePart part, List<String> texts) {
    List<String> all = texts.isEmpty() ? List.of("") : texts;
    return all.stream().map(String::strip).map(text -> spelled(part, text)).toList();
  }

  private static String spelled(CreativePart part, String text) {
    return switch (part) {
      case BUTTON -> button(text).map(CallToAction::name).orElse(text);
      case IMAGE -> text.startsWith(HASH) ? text.substring(HASH.length()) : text;
      default -> text;
    };
  }

  /// Adds what is wrong.
  ///
  /// @param wishes all of them, since an address and the one that is shown belong together
  void judge(CreativePart part, List<String> wanted, List<Wish.Says> wishes) {
    String ad = live.id().value();
    String at = live.at(part.path());
    List<String> some = wanted.stream().filter(t -> !t.isEmpty()).toList();
    switch (part) {
      case PRIMARY_TEXT -> add(AdTexts.check(new Wording(some, List.of(), List.of()), ad));
      case HEADLINE -> add(small(wanted, some, List.of(), List.of()));
      case DESCRIPTION -> add(small(List.of(), List.of(), wanted, some));
      case LINK, END_LINK -> {
        for (int i = 0; i < wanted.size(); i++) {
          add(WebLinks.read(wanted.get(i), Lines.at(at, i, wanted.size())).problems());
        }
      }
      case DISPLAY_LINK ->
          add(DisplayLinks.read(wanted.getFirst(), address(wishes), at).problems());
      case BUTTON -> wanted.forEach(this::known);
      case URL_PARAMETERS -> add(AdTexts.parameters(wanted.getFirst(), at));
      case IMAGE -> throw new IllegalArgumentException("an image is no text");
    }
  }

  private List<Problem> small(
      List<String> headlines,
      List<String> someHeadlines,
      List<String> descriptions,
      List<String> someDescriptions) {
    String text = "-"; // which is judged apart
    return old.form() == LiveCreative.Form.CAROUSEL
        ? AdTexts.cards(text, headlines, descriptions, live.id().value())
        : AdTexts.check(
            new Wording(List.of(text), someHeadlines, someDescriptions), live.id().value());
  }

  /// What the ad opens once all wishes are fulfilled.
  private Optional<URI> address(List<Wish.Says> wishes) {
    return wishes.stream()
        .filter(w -> w.part() == CreativePart.LINK)
        .map(Wish.Says::texts)
        .findFirst()
        .orElseGet(() -> old.says(CreativePart.LINK))
        .stream()
        .findFirst()
        .flatMap(link -> WebLinks.read(link, "").value());
  }

  private void known(String typed) {
    if (button(typed).isEmpty()) {
      problems.add(
          Problem.error(
              live.at(CreativePart.BUTTON.path()),
              "“%s” is no call to action of Meta.".formatted(typed),
              Nearest.to(
                      typed.toUpperCase(Locale.ROOT),
                      Arrays.stream(CallToAction.values()).map(Enum::name).toList())
                  .map("Did you mean %s?"::formatted)
                  .orElse("Choose one such as LEARN_MORE or SHOP_NOW.")));
    }
  }

  private static Optional<CallToAction> button(String typed) {
    String wanted = typed.strip().replace(' ', '_');
    return Arrays.stream(CallToAction.values())
        .filter(c -> c.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private void add(List<Problem> found) {
    problems.addAll(found);
  }
}
