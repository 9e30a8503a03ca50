package metrix.marketing.wire;

import java.util.List;
import metrix.model.ObjectChange;

/// Changes of live objects, in absolute values. Source: Meta, references of campaign, ad set and
/// ad, copies of 2026-09-12.
public final class ChangeWire {
  private ChangeWire() {}

  public static Params params(List<ObjectChange> changes) {
    Params params = Params.none();
    for (ObjectChange change : changes) {
      params =
          switch (change) {
            case ObjectChange.Rename(var name) -> params.with("name", name);
            case ObjectChange.SetStatus(var status) -> params.with("status", status.name());
            case ObjectChange.SetBudget(var budget) -> params.and(BudgetWire.params(budget));
          };
    }
    return params;
  }
}
