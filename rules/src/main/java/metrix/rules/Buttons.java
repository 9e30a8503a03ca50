package metrix.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.model.CallToAction;
import metrix.model.Objective;
import metrix.model.Problem;

/// Which buttons fit what an ad opens, as data. Buttons that no line names are Meta's to judge.
public final class Buttons {
  private static final String SPEC =
      "call to action types of the v25.0 specs; that websites take them: public clients";
  private static final String LEADS = "public clients' lists for lead forms";
  private static final String APPS = "Meta, mobile app ads page, copy of 2026-09-12";
  private static final String CHATS =
      "call to action types of the v25.0 specs; values: public clients";

  private static final List<Line> LINES =
      List.of(
          new Line(
              Opens.WEBSITE,
              CallToAction.LEARN_MORE,
              named(
                  "LEARN_MORE SHOP_NOW SIGN_UP SUBSCRIBE BOOK_NOW GET_OFFER GET_QUOTE "
                      + "CONTACT_US DOWNLOAD APPLY_NOW ORDER_NOW SEE_MORE WATCH_MORE "
                      + "DONATE_NOW NO_BUTTON BOOK_TRAVEL BUY_NOW BUY_TICKETS GET_DIRECTIONS "
                      + "GET_SHOWTIMES LISTEN_NOW OPEN_LINK REQUEST_TIME START_ORDER "
                      + "GET_PROMOTIONS"),
              SPEC),
          new Line(
              Opens.LEAD_FORM,
              CallToAction.SIGN_UP,
              named(
                  "SIGN_UP APPLY_NOW DOWNLOAD GET_OFFER GET_QUOTE LEARN_MORE SUBSCRIBE "
                      + "BOOK_NOW"),
              LEADS),
          new Line(
              Opens.APP,
              CallToAction.INSTALL_MOBILE_APP,
              named(
                  "INSTALL_MOBILE_APP USE_MOBILE_APP PLAY_GAME SHOP_NOW BOOK_TRAVEL "
                      + "LEARN_MORE SIGN_UP DOWNLOAD WATCH_VIDEO WATCH_MORE OPEN_LINK USE_APP"),
              APPS),
          new Line(Opens.MESSENGER, CallToAction.MESSAGE_PAGE, named("MESSAGE_PAGE"), CHATS),
          new Line(Opens.WHATSAPP, CallToAction.WHATSAPP_MESSAGE, named("WHATSAPP_MESSAGE"), CHATS),
          new Line(Opens.CALL, CallToAction.CALL_NOW, named("CALL_NOW"), CHATS));

  private Buttons() {}

  private static List<CallToAction> named(String names) {
    return Arrays.stream(names.split(" ", -1)).map(CallToAction::valueOf).toList();
  }

  /// The buttons for one kind of target.
  ///
  /// @param usual the one taken when none is named
  /// @param source where the line comes from
  public record Line(Opens opens, CallToAction usual, List<CallToAction> buttons, String source) {
    public Line {
      buttons = List.copyOf(buttons);
    }
  }

  /// All lines.
  public static List<Line> all() {
    return LINES;
  }

  /// The line of a kind of target.
  public static Line of(Opens opens) {
    return LINES.stream().filter(l -> l.opens() == opens).findFirst().orElseThrow();
  }

  /// The objectives whose ads may have a button; empty when nothing is known about it.
  public static Set<Objective> objectives(CallToAction button) {
    Set<Objective> objectives = EnumSet.noneOf(Objective.class);
    LINES.stream()
        .filter(l -> l.buttons().contains(button))
        .forEach(l -> objectives.addAll(l.opens().objectives()));
    return objectives;
  }

  /// Judges a button by what it opens.
  public static List<Problem> check(CallToAction button, Opens opens, String at) {
    if (of(opens).buttons().contains(button)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    List<Opens> fitting =
        LINES.stream().filter(l -> l.buttons().contains(button)).map(Line::opens).toList();
    problems.add(
        fitting.isEmpty()
            ? Problem.warning(
                at,
                "Nothing is known about where the button “%s” fits.".formatted(button.label()),
                "Meta will judge; a usual one is %s.".formatted(of(opens).usual()))
            : Problem.error(
                at,
                "The button “%s” opens %s; this ad opens %s."
                    .formatted(
                        button.label(),
                        fitting.stream().map(Opens::label).collect(Collectors.joining(" or ")),
                        opens.label()),
                "Choose one of: %s."
                    .formatted(
                        of(opens).buttons().stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")))));
    return problems;
  }
}
