package metrix.core.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.LiveTargeting;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.model.Targeting;

/// Reads what rows with ids want to be different at Meta. A cell that is as at Meta says nothing,
/// so one changed row of a campaign is enough to change it; two rows that change it differently are
/// refused. A column that the sheet does not have says nothing either; an empty cell in a column
/// that it has says that the value shall go.
final class RowEdits {
  private final Snapshot snapshot;
  private final LiveCells live;
  private final List<Problem> problems;
  private final Map<ObjectId, ObjectEdit> edits = new LinkedHashMap<>();
  private final Map<AdId, Integer> ads = new HashMap<>();

  private RowEdits(Snapshot snapshot, List<Problem> problems) {
    this.snapshot = snapshot;
    this.live = new LiveCells(snapshot);
    this.problems = problems;
  }

  /// @param problems takes what is wrong
  static List<ObjectEdit> read(List<SheetRow> rows, Snapshot snapshot, List<Problem> problems) {
    var reading = new RowEdits(snapshot, problems);
    rows.stream().filter(SheetRow::hasIds).forEach(reading::read);
    return reading.edits.values().stream().filter(ObjectEdit::asksForSomething).toList();
  }

  private void read(SheetRow row) {
    if (row.text(Column.AD_ID).isEmpty()) {
      parents(row);
      return;
    }
    Optional<String> id = id(row, Column.AD_ID);
    Optional<Ad> found = id.flatMap(i -> snapshot.ad(new AdId(i)));
    if (found.isEmpty()) {
      id.ifPresent(_ -> problems.add(RowRefusals.unknownAd(row)));
      return;
    }
    Ad ad = found.get();
    Integer before = ads.putIfAbsent(ad.id(), row.row());
    if (before != null) {
      problems.add(RowRefusals.sameAd(row, before));
    }
    if (belongs(row, ad)) {
      Optional<Campaign> campaign = snapshot.campaign(ad.campaign());
      boolean holds = holdsBudget(campaign);
      compare(row, ad.id(), live.of(ad), holds, true);
      snapshot.adSet(ad.adSet()).ifPresent(s -> compare(row, s.id(), live.of(s), holds, true));
      campaign.ifPresent(c -> compare(row, c.id(), live.of(c), holds, true));
    }
  }

  /// A new ad in an ad set or campaign that is there: its row may change those too. Empty cells say
  /// nothing, since who adds a row does not repeat what is there.
  private void parents(SheetRow row) {
    if (!row.text(Column.CREATIVE_ID).isEmpty()) {
      problems.add(RowRefusals.creativeOfNewAd(row));
    }
    Optional<AdSet> set = id(row, Column.AD_SET_ID).flatMap(id -> snapshot.adSet(new AdSetId(id)));
    Optional<Campaign> campaign =
        set.map(AdSet::campaign)
            .or(() -> id(row, Column.CAMPAIGN_ID).map(CampaignId::new))
            .flatMap(snapshot::campaign);
    boolean holds = holdsBudget(campaign);
    set.ifPresent(s -> compare(row, s.id(), live.of(s), holds, false));
    campaign.ifPresent(c -> compare(row, c.id(), live.of(c), holds, false));
  }

  private static boolean holdsBudget(Optional<Campaign> campaign) {
    return campaign.filter(c -> LiveCells.budget(c.dailyBudget(), c.lifetimeBudget())).isPresent();
  }

  /// Whether the ids of a row fit together: nothing moves from one parent to another.
  private boolean belongs(SheetRow row, Ad ad) {
    List<Problem> moves = new ArrayList<>();
    moved(row, Column.AD_SET_ID, ad.adSet().value(), moves);
    moved(row, Column.CAMPAIGN_ID, ad.campaign().value(), moves);
    moved(row, Column.CREATIVE_ID, ad.creative().id().orElse(""), moves);
    problems.addAll(moves);
    return moves.isEmpty();
  }

  private static void moved(SheetRow row, Column column, String held, List<Problem> moves) {
    String typed = row.text(column);
    if (!typed.isEmpty() && !typed.equals(held)) {
      moves.add(RowRefusals.moved(row, column, held));
    }
  }

  private void compare(
      SheetRow row,
      ObjectId object,
      Map<Column, String> cells,
      boolean campaignBudget,
      boolean emptyCounts) {
    for (Column column : row.columns()) {
      if (SheetLevels.of(column, campaignBudget).filter(object.level()::equals).isEmpty()) {
        continue;
      }
      String typed = row.text(column);
      String held = cells.getOrDefault(column, "");
      boolean says = emptyCounts || !typed.isEmpty();
      if (says && !CellValues.same(column, typed, held)) {
        change(row, object, column, typed, held);
      }
    }
  }

  private void change(SheetRow row, ObjectId object, Column column, String typed, String held) {
    Optional<EditField> field = EditField.of(column);
    boolean audience = AudienceCells.field(column).isPresent();
    if (field.isEmpty() && !audience) {
      problems.add(RowRefusals.fixed(row, column, object.level(), held));
    } else if (typed.isEmpty()
        && !(audience
            ? AudienceCells.removable(column)
            : field.filter(EditField::removable).isPresent())) {
      problems.add(RowRefusals.emptied(row, column, held));
    } else {
      edits
          .computeIfAbsent(object, id -> new ObjectEdit(id, audience(id)))
          .take(row, column, typed, problems);
    }
  }

  private Optional<Targeting> audience(ObjectId object) {
    return object instanceof AdSetId id
        ? snapshot.adSet(id).flatMap(s -> s.details().targeting()).map(LiveTargeting::known)
        : Optional.empty();
  }

  private Optional<String> id(SheetRow row, Column column) {
    String typed = row.text(column);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!ObjectId.isDigits(typed)) {
      problems.add(RowRefusals.noId(row, column));
      return Optional.empty();
    }
    return Optional.of(typed);
  }
}
