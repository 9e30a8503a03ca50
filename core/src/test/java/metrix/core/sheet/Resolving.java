package metrix.core.sheet;

import java.time.Instant;
import java.util.List;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.LaunchRow;
import metrix.marketing.MarketingReads;
import metrix.model.Checked;
import metrix.testkit.Samples;

/// Resolves the rows of a sheet for an account with nothing in it.
final class Resolving {
  private static final Snapshot EMPTY =
      new Snapshot(Samples.anAdAccount().build(), List.of(), List.of(), List.of(), Instant.EPOCH);

  private Resolving() {}

  /// The rows as far as they could be understood.
  static LaunchSheet.Resolved attempt(List<SheetRow> rows, MarketingReads meta) {
    return LaunchSheet.resolve(rows, EMPTY, meta, Instant.EPOCH);
  }

  /// The rows when all of them could be understood.
  static Checked<List<LaunchRow>> rows(List<SheetRow> rows, MarketingReads meta) {
    LaunchSheet.Resolved resolved = attempt(rows, meta);
    return Checked.of(resolved.rows(), resolved.problems());
  }
}
