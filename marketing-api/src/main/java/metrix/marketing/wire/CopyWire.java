package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.Carried;
import metrix.model.CopySpec;
import metrix.model.CreativeSpec;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What makes an object after another, step by step: Meta's own copying is limited to two objects
/// at once (1885194). Source: Meta, references of campaign, ad set and ad, copies of 2026-09-12.
public final class CopyWire {
  private CopyWire() {}

  /// @param parent what it is made in; empty for a campaign
  public static Params create(Optional<ObjectId> parent, CopySpec spec, String label) {
    Params params = Params.none().with("name", spec.name()).with("status", "PAUSED");
    if (parent.isPresent()) {
      params =
          params.with(
              spec.level() == Level.AD_SET ? "campaign_id" : "adset_id", parent.get().value());
    }
    if (spec.budget().isPresent()) {
      params = params.and(BudgetWire.params(spec.budget().get()));
    }
    for (Carried carried : spec.carried()) {
      params =
          carried.field().equals("targeting")
              ? params.with("targeting", targeting(carried.value(), spec.countries()))
              : params.with(carried.field(), carried.value());
    }
    if (spec.creative().isPresent()) {
      params = params.with("creative", creative(spec.creative().get()));
    }
    return params.and(LabelWire.params(label));
  }

  /// What takes an image over from another account.
  public static Params image(AccountId from, ImageHash hash) {
    return Params.none()
        .with(
            "copy_from",
            Json.object().put("source_account_id", from.digits()).put("hash", hash.value()));
  }

  /// Meta insists on an answer about the advantage audience (1870227); an ad set that never gave
  /// one is older than the question and had none.
  private static ObjectNode targeting(String held, List<String> countries) {
    ObjectNode targeting = Json.read(held) instanceof ObjectNode o ? o : Json.object();
    if (!targeting.path("targeting_automation").has("advantage_audience")) {
      targeting.withObject("/targeting_automation").put("advantage_audience", 0);
    }
    if (!countries.isEmpty()) {
      ObjectNode places = targeting.putObject("geo_locations");
      ArrayNode list = places.putArray("countries");
      countries.forEach(list::add);
      targeting.remove("excluded_geo_locations");
    }
    return targeting;
  }

  private static ObjectNode creative(CreativeSpec spec) {
    ObjectNode creative = Json.object();
    CreativeCopyWire.create(List.of(), spec)
        .values()
        .forEach((field, value) -> {
          if (CreativeFields.TEXTS.contains(field)) {
            creative.put(field, value);
          } else {
            creative.set(field, Json.read(value));
          }
        });
    return creative;
  }
}
