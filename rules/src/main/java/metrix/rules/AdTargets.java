package metrix.rules;

import java.util.List;
import java.util.Optional;
import metrix.model.ClickTarget;
import metrix.model.Destination;
import metrix.model.Objective;
import metrix.model.Problem;

/// What an ad must open, given the objective of its campaign and the destination of its ad set.
/// Source: Meta, ODAX mapping page, copy of 2026-09-12; refusals 3390001, 2446383 and 1487810 of
/// the error reference.
public final class AdTargets {
  private AdTargets() {}

  /// Judges what an ad opens.
  ///
  /// @param destination of the ad set; empty when it names none or is not known
  /// @param path of the ad's fields
  public static List<Problem> check(
      ClickTarget target, Objective objective, Optional<Destination> destination, String path) {
    Opens opens = Opens.of(target);
    Optional<Opens> wanted =
        destination
            .flatMap(AdTargets::wanted)
            .or(() ->
                objective == Objective.OUTCOME_APP_PROMOTION
                    ? Optional.of(Opens.APP)
                    : Optional.empty());
    if (wanted.isPresent() && wanted.get() != opens) {
      return List.of(
          Problem.error(
              field(wanted.get(), path),
              "The ad set leads people to %s, but the ad opens %s."
                  .formatted(wanted.get().label(), opens.label()),
              fix(wanted.get())));
    }
    if (!opens.objectives().contains(objective)) {
      return List.of(
          Problem.error(
              field(opens, path),
              "Under the objective %s no ad opens %s.".formatted(objective.label(), opens.label()),
              "Open something else, or choose another objective."));
    }
    return List.of();
  }

  /// What ads of a destination open; empty when that says nothing about the ad.
  private static Optional<Opens> wanted(Destination destination) {
    return switch (destination) {
      case WEBSITE -> Optional.of(Opens.WEBSITE);
      case ON_AD -> Optional.of(Opens.LEAD_FORM);
      case APP -> Optional.of(Opens.APP);
      case MESSENGER, LEAD_FROM_MESSENGER -> Optional.of(Opens.MESSENGER);
      case WHATSAPP -> Optional.of(Opens.WHATSAPP);
      case PHONE_CALL -> Optional.of(Opens.CALL);
      case INSTAGRAM_DIRECT,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER,
          MESSAGING_MESSENGER_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP,
          ON_POST,
          ON_VIDEO,
          ON_PAGE,
          ON_EVENT,
          INSTAGRAM_PROFILE,
          LEAD_FROM_IG_DIRECT ->
          Optional.empty();
    };
  }

  private static String field(Opens wanted, String path) {
    return path
        + switch (wanted) {
          case WEBSITE, CALL -> ".websiteUrl";
          case LEAD_FORM -> ".leadForm";
          case APP -> ".appStoreUrl";
          case MESSENGER, WHATSAPP -> ".callToAction";
        };
  }

  private static String fix(Opens wanted) {
    return switch (wanted) {
      case WEBSITE -> "Give the address of a website, and no lead form, app or number.";
      case LEAD_FORM -> "Name the lead form by its id.";
      case APP -> "Give the address of the app in its store.";
      case MESSENGER -> "Choose the button MESSAGE_PAGE.";
      case WHATSAPP -> "Choose the button WHATSAPP_MESSAGE.";
      case CALL -> "Choose the button CALL_NOW, and write tel: and the number as the address.";
    };
  }
}
