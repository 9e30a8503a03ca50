package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.media.ImageFile;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.Problem;

/// Compares what a user wants of a live object with what it is.
final class EditReader {
  /// What is to be changed, and the lines that say so; the status and the content apart from the
  /// rest.
  record Wanted(
      Live live,
      List<ObjectChange> fields,
      List<FieldChange> fieldLines,
      Optional<ConfiguredStatus> status,
      List<FieldChange> statusLine,
      Optional<Swap> swap) {}

  /// A field on its way to another value.
  record Changed(ObjectChange change, FieldChange line) {}

  private final Snapshot snapshot;
  private final Instant now;
  private final Map<String, ImageFile> images;
  private final List<Problem> problems;

  EditReader(Snapshot snapshot, Instant now, List<Problem> problems) {
    this(snapshot, now, Map.of(), problems);
  }

  /// @param images files that wishes may name
  EditReader(
      Snapshot snapshot, Instant now, Map<String, ImageFile> images, List<Problem> problems) {
    this.snapshot = snapshot;
    this.now = now;
    this.images = images;
    this.problems = problems;
  }

  /// The differences; empty when a problem stands in the way.
  Optional<Wanted> read(Edit edit) {
    Optional<Live> found = Live.of(snapshot, edit.object());
    if (found.isEmpty()) {
      problems.add(
          Problem.error(
              edit.object().value(),
              "%s is not in this ad account, or deleted.".formatted(edit.object().value()),
              "Refresh the table."));
      return Optional.empty();
    }
    long before = problems.stream().filter(Problem::isError).count();
    Live live = found.get();
    WishReader reader = new WishReader(live, edit, snapshot, now, problems);
    List<Changed> changed = new ArrayList<>();
    edit.wishes().forEach(wish -> changed.addAll(reader.read(wish)));
    Optional<Swap> swap =
        live.over()
            ? Optional.empty()
            : new SwapReader(live, snapshot, images, problems).read(says(edit));
    Optional<ConfiguredStatus> status =
        edit.wish(Wish.Status.class).map(Wish.Status::status).filter(s -> s != live.status());
    status.ifPresent(s -> judge(live, s));
    boolean onlyItsName =
        says(edit).isEmpty()
            && changed.stream().allMatch(c -> c.change() instanceof ObjectChange.Rename);
    if (live.over() && !onlyItsName) {
      problems.add(
          Problem.error(
              live.at("status"),
              "“%s” is archived: only its name can change.".formatted(live.name()),
              "Leave it as it is, or delete it."));
    }
    if (problems.stream().filter(Problem::isError).count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Wanted(
            live,
            changed.stream().map(Changed::change).toList(),
            changed.stream().map(Changed::line).toList(),
            status,
            status.map(s -> List.of(live.line("status", "Status", s.name()))).orElse(List.of()),
            swap));
  }

  private static List<Wish.Says> says(Edit edit) {
    return edit.wishes().stream()
        .filter(Wish.Says.class::isInstance)
        .map(Wish.Says.class::cast)
        .toList();
  }

  private void judge(Live live, ConfiguredStatus wanted) {
    if (live.status() == ConfiguredStatus.ARCHIVED && wanted != ConfiguredStatus.DELETED) {
      problems.add(
          Problem.error(
              live.at("status"),
              "“%s” is archived; Meta knows no way back.".formatted(live.name()),
              "Make it anew, or leave it in the archive."));
    }
    if (wanted == ConfiguredStatus.ARCHIVED) {
      problems.add(
          Problem.warning(
              live.at("status"),
              "Archiving “%s” is final: it and everything in it stops, and stays readable."
                  .formatted(live.name()),
              "Pause it instead if you may need it again."));
    }
    if (wanted == ConfiguredStatus.DELETED) {
      problems.add(
          Problem.warning(
              live.at("status"),
              "Deleting “%s” is final, for everything in it too.".formatted(live.name()),
              "Late conversions arrive for 28 days: Meta advises to wait that long after"
                  + " pausing."));
    }
  }
}
