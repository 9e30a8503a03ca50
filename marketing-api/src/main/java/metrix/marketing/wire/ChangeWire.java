package metrix.marketing.wire;

import java.util.List;
import metrix.model.ObjectChange;
import metrix.model.ObjectChange.SetAudience;

/// Changes of live objects, in absolute values. Source: Meta, references of campaign, ad set and
/// ad, copies of 2026-09-12.
public final class ChangeWire {
  /// Takes the spend cap of a campaign or an ad set away. Source: Meta, campaign and ad set pages,
  /// copies of 2026-09-12.
  private static final String NO_CAP = "922337203685478";

  /// Takes the end of an ad set away. Source: Meta, ad set page, copy of 2026-09-12.
  private static final String NO_END = "0";

  private ChangeWire() {}

  public static Params params(List<ObjectChange> changes) {
    List<SetAudience> audience =
        changes.stream()
            .filter(SetAudience.class::isInstance)
            .map(SetAudience.class::cast)
            .toList();
    Params params =
        audience.isEmpty()
            ? Params.none()
            : Params.none().with("targeting", LiveTargetingWire.changed(audience));
    for (ObjectChange change : changes) {
      params =
          switch (change) {
            case ObjectChange.Rename(var name) -> params.with("name", name);
            case ObjectChange.SetStatus(var status) -> params.with("status", status.name());
            case ObjectChange.SetBudget(var budget) -> params.and(BudgetWire.params(budget));
            case ObjectChange.SetSpendCap(var cap) ->
                params.with("spend_cap", cap.map(m -> Long.toString(m.minor())).orElse(NO_CAP));
            case ObjectChange.SetBidStrategy(var strategy) ->
                params.with("bid_strategy", strategy.name());
            case ObjectChange.SetBidAmount(var amount) ->
                params.with("bid_amount", Long.toString(amount.minor()));
            case ObjectChange.SetStart(var start) -> params.with("start_time", Node.time(start));
            case ObjectChange.SetEnd(var end) ->
                params.with("end_time", end.map(Node::time).orElse(NO_END));
            case ObjectChange.SetMinSpend(var least) -> params.and(AdSetOptionsWire.least(least));
            case ObjectChange.SetMaxSpend(var byDay, var most) ->
                params.and(
                    AdSetOptionsWire.most(
                        byDay, most.map(m -> Long.toString(m.minor())).orElse(NO_CAP)));
            case ObjectChange.SetRoasFloor(var floor) ->
                params.with("bid_constraints", AdSetOptionsWire.floor(floor));
            case ObjectChange.SetHours(var hours) -> params.and(AdSetOptionsWire.schedule(hours));
            case ObjectChange.SetAttribution(var windows) ->
                params.with("attribution_spec", AdSetOptionsWire.windows(windows));
            case ObjectChange.SetBeneficiary(var name) -> params.with("dsa_beneficiary", name);
            case ObjectChange.SetPayer(var name) -> params.with("dsa_payor", name);
            case SetAudience _ -> params; // said above, all parts in one
            case ObjectChange.SetPixel(var pixel, var held) ->
                params.with(TrackingWire.SPECS, TrackingWire.with(pixel, held));
            case ObjectChange.SetCreative(var creative) ->
                params.with("creative", Json.object().put("creative_id", creative.value()));
          };
    }
    return params;
  }
}
