package metrix.rules;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Problem;

/// The rules for the address that an ad opens. It is judged by its text and never fetched.
public final class WebLinks {
  /// Characters of an address. Source: Meta, ad creative page, copy of 2026-09-12.
  public static final int LONGEST = 1000;

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:(?!\\d).*");
  private static final Pattern HOST =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

  private WebLinks() {}

  /// Reads an address; only `http` and `https` are taken.
  public static Checked<URI> read(String typed, String at) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return wrong(
          at, "No website address is given.", "Write it in full: https://example.com/shoes");
    }
    if (text.length() > LONGEST) {
      return wrong(
          at,
          "The address has %d characters; Meta takes %d.".formatted(text.length(), LONGEST),
          "Shorten it, for instance by moving parameters to the URL parameters.");
    }
    if (!SCHEME.matcher(text).matches()) {
      return wrong(at, "The address does not say https:// or http://.", suggestion(text));
    }
    String scheme = text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return wrong(
          at,
          "An ad cannot open a “%s:” address.".formatted(scheme),
          "Write a website address that starts with https://.");
    }
    return parsed(text, at);
  }

  private static Checked<URI> parsed(String text, String at) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      int index = e.getIndex();
      return index >= 0 && index < text.length()
          ? wrong(
              at,
              "The address holds something that no address may: “%s” at character %d."
                  .formatted(text.charAt(index), index + 1),
              "Copy it from the browser's address bar.")
          : wrong(at, "The address ends too early.", "Write it in full: https://example.com/.");
    }
    if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
      return wrong(
          at,
          "The address holds a user name before the host, which hides where it leads.",
          "Take out everything up to and including the @.");
    }
    Optional<String> host = host(uri);
    if (host.isEmpty()) {
      return wrong(
          at,
          "The address names no public website.",
          "Write it in full: https://example.com/shoes");
    }
    return host.get().contains("xn--")
        ? Checked.of(
            uri,
            List.of(
                Problem.warning(
                    at,
                    "The name of the website in plain letters is %s.".formatted(host.get()),
                    "Compare it with the site you mean: letters of other scripts can look alike.")))
        : Checked.of(uri);
  }

  /// The host in plain ASCII letters; empty when it is no name of a public website.
  private static Optional<String> host(URI uri) {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return Optional.empty();
    }
    try {
      String name = IDN.toASCII(authority.replaceFirst(":\\d{1,5}$", "")).toLowerCase(Locale.ROOT);
      return HOST.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String suggestion(String text) {
    return text.startsWith("//")
        ? "Write https:" + text
        : "Write https://" + text.replaceFirst("^/+", "");
  }

  private static Checked<URI> wrong(String at, String what, String fix) {
    return Checked.wrong(Problem.error(at, what, fix));
  }
}
