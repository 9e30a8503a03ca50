package metrix.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Problem;

/// Judges a wish for an account, a Page and a pixel against what the token may use.
final class Choice {
  private Choice() {}

  static Checked<AdAccount> usable(AdAccount account) {
    if (account.usable()) {
      return Checked.of(account);
    }
    String why = AccountStatus.disabledBecause(account);
    return Checked.wrong(
        Problem.error(
            "accountId",
            "Meta does not let the account “"
                + account.name()
                + "” deliver ads: "
                + AccountStatus.text(account)
                + (why.isEmpty() ? "." : " (" + why + ")."),
            "Choose another account, or settle this in Meta's Account Quality or billing pages."));
  }

  static Checked<Connection.Chosen> check(AdAccount account, Assets assets, ChosenAssets wanted) {
    var problems = new ArrayList<Problem>();
    Optional<Page> page =
        wanted.page().flatMap(id -> first(assets.pages(), p -> p.id().equals(id)));
    if (wanted.page().isPresent() && page.isEmpty()) {
      problems.add(
          Problem.error(
              "pageId",
              "Neither you nor the account may use a Page " + wanted.page().get() + ".",
              "Choose one of the listed Pages."));
    }
    page.filter(p -> !p.mayAdvertise())
        .ifPresent(p ->
            problems.add(
                Problem.error(
                    "pageId",
                    "You may not advertise for the Page “" + p.name() + "”.",
                    "Ask its owner for the task “Ads”, or choose another Page.")));
    Optional<Pixel> pixel =
        wanted.pixel().flatMap(id -> first(assets.pixels(), p -> p.id().equals(id)));
    if (wanted.pixel().isPresent() && pixel.isEmpty()) {
      problems.add(
          Problem.error(
              "pixelId",
              "The account has no pixel " + wanted.pixel().get() + ".",
              "Choose one of the listed pixels."));
    }
    return Checked.of(new Connection.Chosen(account, page, pixel), problems);
  }

  private static <T> Optional<T> first(List<T> all, java.util.function.Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst();
  }
}
