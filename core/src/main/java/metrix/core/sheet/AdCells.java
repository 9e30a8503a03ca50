package metrix.core.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.model.Ad;
import metrix.model.AdDetails;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative;

/// The cells of an ad that is there. Several values stand on lines of their own, as in a sheet that
/// is launched. A creative that a sheet cannot say, such as a post, has empty cells.
final class AdCells {
  private AdCells() {}

  static Map<Column, String> of(Ad ad) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    AdDetails details = ad.details();
    put(cells, Column.AD, ad.name());
    put(cells, Column.AD_ID, ad.id().value());
    put(cells, Column.STATUS, ad.status().name());
    put(cells, Column.CREATIVE_ID, ad.creative().id().orElse(""));
    put(cells, Column.PAGE, details.page().orElse(""));
    put(cells, Column.INSTAGRAM, details.instagram().orElse(""));
    put(cells, Column.PIXEL, details.pixel().orElse(""));
    put(cells, Column.LEAD_FORM, details.leadForm().orElse(""));
    if (details.form().filter(LiveCreative.Form.CAROUSEL::equals).isPresent()) {
      put(cells, Column.FORMAT, "carousel");
    }
    details.says().forEach(said -> column(said.part()).ifPresent(c -> put(cells, c, cell(said))));
    if (details.form().isEmpty()) {
      shown(cells, ad.creative());
    }
    return cells;
  }

  /// What a table shows of a creative.
  private static void shown(Map<Column, String> cells, Ad.Creative creative) {
    creative
        .image()
        .ifPresent(image -> {
          put(cells, Column.IMAGE, "hash:" + image);
          put(cells, Column.PRIMARY_TEXT, creative.primaryText().orElse(""));
          put(cells, Column.HEADLINE, creative.headline().orElse(""));
          put(cells, Column.WEBSITE_URL, creative.link().orElse(""));
          put(cells, Column.CALL_TO_ACTION, creative.callToAction().orElse(""));
        });
  }

  private static Optional<Column> column(CreativePart part) {
    return switch (part) {
      case PRIMARY_TEXT -> Optional.of(Column.PRIMARY_TEXT);
      case HEADLINE -> Optional.of(Column.HEADLINE);
      case DESCRIPTION -> Optional.of(Column.DESCRIPTION);
      case LINK -> Optional.of(Column.WEBSITE_URL);
      case DISPLAY_LINK -> Optional.of(Column.DISPLAY_LINK);
      case BUTTON -> Optional.of(Column.CALL_TO_ACTION);
      case IMAGE -> Optional.of(Column.IMAGE);
      case URL_PARAMETERS -> Optional.of(Column.URL_PARAMETERS);
      case END_LINK -> Optional.empty();
    };
  }

  private static String cell(Said said) {
    List<String> texts = said.texts();
    return said.part() == CreativePart.IMAGE
        ? texts.stream().map(h -> h.isEmpty() ? "" : "hash:" + h).collect(Collectors.joining("\n"))
        : String.join("\n", texts);
  }

  private static void put(Map<Column, String> cells, Column column, String text) {
    if (!text.isBlank()) {
      cells.put(column, text);
    }
  }
}
