package metrix.rules;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import metrix.model.Checked;
import metrix.model.Problem;

/// The rules for the address that an ad shows in place of the real one: it must be of the same
/// website. Source: Meta, ad creative link data reference, `caption`, copy of 2026-09-12.
public final class DisplayLinks {
  private DisplayLinks() {}

  /// Reads a display link; an empty one is none.
  ///
  /// @param link the real address, if the ad opens one
  public static Checked<Optional<String>> read(String typed, Optional<URI> link, String at) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Checked.of(Optional.empty());
    }
    if (link.isEmpty()) {
      return Checked.wrong(
          Problem.error(
              at, "The ad opens no website whose address it could show.", "Leave it out."));
    }
    Checked<URI> shown = WebLinks.read(text.contains("://") ? text : "https://" + text, at);
    if (shown.value().isEmpty()) {
      return Checked.wrong(shown.problems());
    }
    String wanted = site(link.get());
    String got = site(shown.get());
    boolean same = got.equals(wanted) || wanted.endsWith("." + got) || got.endsWith("." + wanted);
    return same
        ? Checked.of(Optional.of(text), shown.problems())
        : Checked.wrong(
            Problem.error(
                at,
                "The ad opens %s, but shows %s.".formatted(wanted, got),
                "Show an address of %s: Meta refuses another one.".formatted(wanted)));
  }

  private static String site(URI uri) {
    String host = Optional.ofNullable(uri.getHost()).orElseGet(uri::getRawAuthority);
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "").replaceFirst("^www\\.", "");
  }
}
