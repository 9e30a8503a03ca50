package metrix.marketing.wire;

import java.util.Optional;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// Traits, languages and custom audiences. Source: Meta, detailed targeting and targeting search
/// pages, copies of 2026-09-12; CustomAudience and CustomConversion of the v25.0 specs.
public final class PeopleWire {
  public static final String AUDIENCE_FIELDS = "id,name,subtype";

  private PeopleWire() {}

  /// A row of the search; empty for kinds that cannot be targeted.
  public static Optional<Trait> trait(Node node) {
    return node.text("type")
        .flatMap(TraitKind::ofWire)
        .map(kind -> new Trait(kind, node.needed("id"), node.text("name").orElse("")));
  }

  /// Whether a row says that its trait can be targeted.
  public static boolean valid(Node row) {
    return row.flag("valid") && row.has("id");
  }

  public static Language language(Node node) {
    return new Language(Integer.parseInt(node.needed("key")), node.text("name").orElse(""));
  }

  public static CustomAudience audience(Node node) {
    return new CustomAudience(
        node.needed("id"), node.text("name").orElse(""), node.text("subtype").orElse(""));
  }

  public static CustomConversion conversion(Node node) {
    return new CustomConversion(node.needed("id"), node.text("name").orElse(""));
  }
}
