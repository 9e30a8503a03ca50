package metrix.core.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.ClickTarget.Messenger;
import metrix.model.ObjectId;
import metrix.rules.Buttons;
import metrix.rules.Lines;
import metrix.rules.Nearest;
import metrix.rules.Opens;
import metrix.rules.WebLinks;

/// Reads what a click on an ad opens: a website, unless a lead form, an app or the button says
/// otherwise.
record TargetReader(AdForm form, RowProblems problems) {
  private static final String WEBSITE = "ad.websiteUrl";
  private static final String BUTTON = "ad.callToAction";
  private static final String PHONE = "tel:";

  /// What the whole ad opens; empty when a problem stands in its way.
  Optional<ClickTarget> one() {
    if (form.websiteUrls().size() > 1) {
      problems.error(
          WEBSITE,
          "The ad has %d addresses; only a carousel opens several."
              .formatted(form.websiteUrls().size()),
          "Keep one of them.");
      return Optional.empty();
    }
    return target(form.websiteUrls().stream().findFirst().orElse(""), WEBSITE);
  }

  /// What each card opens; fewer when a problem stands in the way. One address serves all cards.
  List<ClickTarget> each(int cards) {
    List<String> typed = form.websiteUrls();
    if (typed.size() > 1 && typed.size() != cards) {
      problems.error(
          WEBSITE,
          "There are %d cards, but %d addresses.".formatted(cards, typed.size()),
          "Write one for all cards, or one for each.");
      return List.of();
    }
    if (typed.size() < 2) {
      return one().map(t -> java.util.Collections.nCopies(cards, t)).orElseGet(List::of);
    }
    List<ClickTarget> targets = new ArrayList<>();
    for (int i = 0; i < cards; i++) {
      target(typed.get(i), Lines.at(WEBSITE, i, cards)).ifPresent(targets::add);
    }
    return targets;
  }

  /// The button as typed, or the usual one for what is opened; empty when it does not fit.
  Optional<CallToAction> button(ClickTarget target) {
    Opens opens = Opens.of(target);
    if (form.callToAction().isBlank()) {
      return Optional.of(Buttons.of(opens).usual());
    }
    Optional<CallToAction> typed = typed();
    if (typed.isEmpty()) {
      problems.error(
          BUTTON,
          "“%s” is no call to action of Meta.".formatted(form.callToAction().strip()),
          Nearest.to(
                  form.callToAction().strip().toUpperCase(Locale.ROOT),
                  Arrays.stream(CallToAction.values()).map(Enum::name).toList())
              .map("Did you mean %s?"::formatted)
              .orElseGet(() ->
                  "Choose one such as %s."
                      .formatted(
                          String.join(
                              ", ",
                              Buttons.of(opens).buttons().stream().map(Enum::name).toList()))));
      return Optional.empty();
    }
    long before = problems.errors();
    problems.addAll(Buttons.check(typed.get(), opens, BUTTON));
    return problems.errors() > before ? Optional.empty() : typed;
  }

  private Optional<ClickTarget> target(String address, String at) {
    CreativeForm more = form.creative();
    boolean app = !more.app().isBlank() || !more.appStoreUrl().isBlank();
    boolean leadForm = !more.leadForm().isBlank();
    Optional<Messenger> chat = typed().flatMap(TargetReader::chat);
    if (Stream.of(app, leadForm, chat.isPresent()).filter(b -> b).count() > 1) {
      problems.error(
          leadForm ? "ad.leadForm" : "ad.appStoreUrl",
          "The ad would open several things at once: a lead form, an app or a chat.",
          "Keep one of them.");
      return Optional.empty();
    }
    if (!app && !leadForm && chat.isEmpty()) {
      return address.strip().toLowerCase(Locale.ROOT).startsWith(PHONE)
          ? call(address.strip().substring(PHONE.length()), at)
          : problems.take(WebLinks.read(address, at)).map(ClickTarget.Website::new);
    }
    if (!address.isBlank()) {
      problems.error(
          at,
          "The ad opens %s; a website address has no place in it."
              .formatted(app ? "an app" : leadForm ? "a lead form" : "a chat"),
          "Leave the address out, or open the website instead.");
      return Optional.empty();
    }
    return leadForm ? leadForm(more) : app ? app(more) : chat.map(ClickTarget.Chat::new);
  }

  private Optional<ClickTarget> leadForm(CreativeForm more) {
    String id = more.leadForm().strip();
    if (!ObjectId.isDigits(id)) {
      problems.error(
          "ad.leadForm",
          "“%s” is not the id of a lead form.".formatted(id),
          "Its id has digits only; the Page's list of forms shows it.");
      return Optional.empty();
    }
    return Optional.of(new ClickTarget.LeadForm(id));
  }

  private Optional<ClickTarget> app(CreativeForm more) {
    String id = more.app().strip();
    if (!id.isEmpty() && !ObjectId.isDigits(id)) {
      problems.error(
          "ad.app", "“%s” is not the id of an app.".formatted(id), "Its id has digits only.");
    }
    Optional<URI> store = problems.take(WebLinks.read(more.appStoreUrl(), "ad.appStoreUrl"));
    return store
        .filter(_ -> id.isEmpty() || ObjectId.isDigits(id))
        .map(s -> new ClickTarget.App(s, Optional.of(id).filter(i -> !i.isEmpty())));
  }

  private Optional<ClickTarget> call(String typed, String at) {
    String number = typed.replaceAll("[ ()./-]", "");
    if (!number.matches("\\+\\d{6,15}")) {
      problems.error(
          at,
          "“%s” is no phone number with the code of its country.".formatted(typed),
          "Write it as tel:+14155550100.");
      return Optional.empty();
    }
    return Optional.of(new ClickTarget.Call(number));
  }

  private Optional<CallToAction> typed() {
    String wanted = form.callToAction().strip();
    return Arrays.stream(CallToAction.values())
        .filter(c -> c.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private static Optional<Messenger> chat(CallToAction button) {
    return switch (button) {
      case MESSAGE_PAGE -> Optional.of(Messenger.MESSENGER);
      case WHATSAPP_MESSAGE -> Optional.of(Messenger.WHATSAPP);
      default -> Optional.empty();
    };
  }
}
