package metrix.simulator.edge.preview;

import java.util.Locale;
import java.util.Optional;
import metrix.simulator.state.World;

/// The page inside a preview's frame: the words and pictures of an ad, roughly as a placement shows
/// them. It runs no script and loads nothing but pictures of this simulator.
public final class PreviewPage {
  /// What the page may do; it is to be sent along with it.
  public static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String STYLE =
      """
      body{margin:0;font:14px/1.4 system-ui,sans-serif;background:#f0f2f5;color:#1c1e21;overflow-wrap:anywhere}
      article{max-width:500px;margin:0 auto;background:#fff;border:1px solid #dadde1}
      header,p,footer{padding:10px 12px;margin:0}
      header b{display:block} small{color:#606770}
      p{white-space:pre-wrap}
      .cards{display:flex;overflow-x:auto;gap:8px} figure{margin:0;flex:1 0 62%}
      figure:only-child{flex:1 0 100%} img{display:block;width:100%;background:#dadde1}
      figcaption{padding:8px 12px;background:#f0f2f5;font-weight:600}
      footer{display:flex;justify-content:space-between;align-items:center;gap:12px}
      .action{background:#e4e6eb;border-radius:6px;padding:7px 12px;font-weight:600;white-space:nowrap}
      .tall article{max-width:320px;background:#18191a;color:#fff;border:0} .tall figcaption{background:#242526}
      """;

  private PreviewPage() {}

  /// The page of a preview that was asked for, by the parameters of its address.
  public static Optional<String> of(String d, String t) {
    return PreviewLink.read(d, t).map(PreviewPage::html);
  }

  /// The page that everybody with the link can see: the ad or creative as it is now.
  public static Optional<String> shared(World world, String id) {
    return Snapshot.of(world, id).map(PreviewPage::html);
  }

  private static String html(Snapshot shown) {
    StringBuilder cards = new StringBuilder();
    for (Snapshot.Card card : shown.cards()) {
      cards.append("<figure>");
      if (!card.image().isEmpty()) {
        cards
            .append("<img alt=\"\" src=\"/_simulator/image/")
            .append(Html.escaped(shown.account()))
            .append('/')
            .append(Html.escaped(card.image()))
            .append("?width=500\">");
      }
      if (!card.title().isEmpty()) {
        cards.append("<figcaption>").append(Html.escaped(card.title())).append("</figcaption>");
      }
      cards.append("</figure>");
    }
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Simulated preview</title>
    <meta name="viewport" content="width=device-width"><style>%s</style></head>
    <body class="%s"><article>
    <header><b>%s</b><small>Sponsored · %s</small></header>
    <p>%s</p><div class="cards">%s</div>
    <footer><small>%s<br>%s</small>%s</footer>
    </article></body></html>
    """
        .formatted(
            STYLE,
            Format.tall(shown.format()) ? "tall" : "feed",
            Html.escaped(shown.page()),
            Html.escaped(shown.format()),
            Html.escaped(shown.message()),
            cards,
            Html.escaped(shown.caption()),
            Html.escaped(shown.description()),
            action(shown.action()));
  }

  private static String action(String type) {
    if (type.isEmpty() || type.equals("NO_BUTTON")) {
      return "";
    }
    String words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
    return "<span class=\"action\">"
        + Html.escaped(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
        + "</span>";
  }
}
