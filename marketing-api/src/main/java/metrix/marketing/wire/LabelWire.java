package metrix.marketing.wire;

import java.util.Collection;
import java.util.Optional;
import metrix.marketing.MarketingReads.Labelled;
import metrix.model.Level;
import metrix.model.ObjectId;
import tools.jackson.databind.node.ArrayNode;

/// Ad labels, by which a run finds what it made. Source: Meta, ad label reference; AdLabel and the
/// edges `*bylabels` of AdAccount of the v25.0 specs.
public final class LabelWire {
  private LabelWire() {}

  /// Labels a new object; Meta makes the label when there is none of that name.
  static Params params(String label) {
    ArrayNode labels = Json.array();
    labels.addObject().put("name", label);
    return Params.none().with("adlabels", labels);
  }

  /// The edge of an account that lists the objects of a level by label.
  public static String edge(Level level) {
    return switch (level) {
      case CAMPAIGN -> "campaignsbylabels";
      case AD_SET -> "adsetsbylabels";
      case AD -> "adsbylabels";
      case ACCOUNT -> throw new IllegalArgumentException("an ad account bears no labels");
    };
  }

  /// What is asked of labelled objects: a campaign has no parent.
  public static String fields(Level level) {
    return switch (level) {
      case CAMPAIGN -> "id,name,created_time";
      case AD_SET -> "id,name,created_time,campaign_id";
      case AD -> "id,name,created_time,adset_id";
      case ACCOUNT -> throw new IllegalArgumentException("an ad account bears no labels");
    };
  }

  /// The plain list of a level, which can be asked for archived objects.
  public static String list(Level level) {
    return switch (level) {
      case CAMPAIGN -> "campaigns";
      case AD_SET -> "adsets";
      case AD -> "ads";
      case ACCOUNT -> throw new IllegalArgumentException("an ad account bears no labels");
    };
  }

  /// Whether an object that was asked for its labels bears one.
  public static boolean bears(Node node, String label) {
    return node.list("adlabels").stream()
        .anyMatch(l -> l.text("name").filter(label::equals).isPresent());
  }

  /// An object of a list.
  ///
  /// @param fields what was asked for beside [#fields(Level)]
  public static Labelled labelled(Node node, Level level, Collection<String> fields) {
    Optional<ObjectId> parent =
        switch (level) {
          case CAMPAIGN, ACCOUNT -> Optional.empty();
          case AD_SET -> node.text("campaign_id").map(id -> ObjectId.of(Level.CAMPAIGN, id));
          case AD -> node.text("adset_id").map(id -> ObjectId.of(Level.AD_SET, id));
        };
    return new Labelled(
        ObjectId.of(level, node.needed("id")),
        node.text("name").orElse(""),
        parent,
        node.time("created_time"),
        FieldWire.fields(node, fields));
  }
}
