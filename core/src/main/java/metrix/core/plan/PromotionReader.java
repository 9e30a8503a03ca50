package metrix.core.plan;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import metrix.model.ConversionEvent;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.PromotedObject;
import metrix.rules.GoalRule;
import metrix.rules.Promotes;
import metrix.rules.WebLinks;

/// Reads what an ad set promotes, as far as its goal wants something named.
///
/// @param page that the ad speaks as
/// @param pixel whose events can be aimed at
record PromotionReader(Optional<PageId> page, Optional<PixelId> pixel) {
  private static final String PATH = "adSet";
  private static final String EVENT = PATH + ".conversionEvent";
  private static final String OTHER = "OTHER";

  /// The promoted object; empty when there is none or a problem stands in its way.
  Optional<PromotedObject> read(GoalRule rule, AdSetForm form, RowProblems problems) {
    unused(rule, form, problems);
    return switch (rule.promotes()) {
      case NONE -> Optional.empty();
      case PAGE -> page.map(PromotedObject.OfPage::new); // a missing Page is said at the ad
      case PIXEL -> ofPixel(rule, form, problems);
      case APP -> ofApp(rule, form, problems);
      case CHAT -> ofChat(form, problems);
    };
  }

  private Optional<PromotedObject> ofPixel(GoalRule rule, AdSetForm form, RowProblems problems) {
    if (pixel.isEmpty()) {
      problems.error(
          "ad.pixelId",
          "The goal %s needs a pixel, and none is chosen.".formatted(rule.goal().label()),
          "Choose a pixel of the account.");
    }
    String rules = form.promotion().customConversion().strip();
    if (rules.isEmpty()) {
      return event(form, problems);
    }
    if (!typed(form).isEmpty()) {
      problems.error(
          EVENT,
          "An event and a custom conversion are both named.",
          "Empty one of the two: an ad set aims at one.");
    }
    return pixel.map(p -> new PromotedObject.OfCustomConversion(p, rules));
  }

  private Optional<PromotedObject> event(AdSetForm form, RowProblems problems) {
    String typed = typed(form);
    if (!typed.toUpperCase(Locale.ROOT).startsWith(OTHER)) {
      Optional<ConversionEvent> event = standard(typed, problems);
      return pixel.flatMap(p -> event.map(e -> new PromotedObject.OfPixel(p, e)));
    }
    String name = typed.substring(OTHER.length()).replaceFirst("^\\s*:\\s*", "").strip();
    if (name.isEmpty()) {
      problems.error(
          EVENT,
          "The event of your own has no name.",
          "Write it as the pixel reports it: OTHER:NewsletterSignup.");
      return Optional.empty();
    }
    return pixel.map(p -> new PromotedObject.OfCustomEvent(p, name));
  }

  private Optional<PromotedObject> ofApp(GoalRule rule, AdSetForm form, RowProblems problems) {
    String application = form.promotion().app().strip();
    if (!ObjectId.isDigits(application)) {
      problems.error(
          PATH + ".app",
          application.isEmpty()
              ? "The goal %s needs an app, and none is named.".formatted(rule.goal().label())
              : "“%s” is not the id of an app.".formatted(application),
          "Write the id that Meta's developer pages show for the app; it has digits only.");
    }
    Optional<URI> store =
        problems.take(WebLinks.read(form.promotion().appStoreUrl(), PATH + ".appStoreUrl"));
    String typed = typed(form);
    Optional<ConversionEvent> event =
        typed.isEmpty() ? Optional.empty() : standard(typed, problems);
    return store.map(s -> new PromotedObject.OfApp(application, s, event));
  }

  /// A chat may aim at an event of a pixel as well; without one it aims at the Page's messages.
  private Optional<PromotedObject> ofChat(AdSetForm form, RowProblems problems) {
    String typed = typed(form);
    if (typed.isEmpty()) {
      return page.map(PromotedObject.OfPage::new);
    }
    if (pixel.isEmpty()) {
      problems.error(
          "ad.pixelId",
          "The event %s needs a pixel, and none is chosen.".formatted(typed),
          "Choose a pixel of the account, or empty the event.");
    }
    Optional<ConversionEvent> event = standard(typed, problems);
    return page.flatMap(
        g -> pixel.flatMap(p -> event.map(e -> new PromotedObject.OfChat(g, p, e))));
  }

  /// Says what the goal has no use for, so that nothing is dropped in silence.
  private static void unused(GoalRule rule, AdSetForm form, RowProblems problems) {
    String goal = rule.goal().label();
    PromotionForm promotion = form.promotion();
    boolean counts =
        switch (rule.promotes()) {
          case NONE, PAGE -> false;
          case PIXEL, APP, CHAT -> true;
        };
    if (!counts && !typed(form).isEmpty()) {
      problems.warning(
          EVENT,
          "The goal %s counts no event, so “%s” is left out.".formatted(goal, typed(form)),
          "Empty it, or choose the goal OFFSITE_CONVERSIONS.");
    }
    boolean ofPixel = rule.promotes() == Promotes.PIXEL;
    if (!ofPixel && !promotion.customConversion().isBlank()) {
      problems.error(
          PATH + ".customConversion",
          "The goal %s counts no custom conversion.".formatted(goal),
          "Empty it, or choose the goal OFFSITE_CONVERSIONS.");
    }
    boolean ofApp = rule.promotes() == Promotes.APP;
    if (!ofApp && !(promotion.app() + promotion.appStoreUrl()).isBlank()) {
      problems.error(
          promotion.app().isBlank() ? PATH + ".appStoreUrl" : PATH + ".app",
          "The goal %s promotes no app here.".formatted(goal),
          "Empty it, or choose the destination APP.");
    }
  }

  private static Optional<ConversionEvent> standard(String typed, RowProblems problems) {
    return problems.choice(typed, ConversionEvent.class, EVENT, "conversion event");
  }

  private static String typed(AdSetForm form) {
    return form.conversionEvent().orElse("").strip();
  }
}
