package metrix.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.ImageStore;
import metrix.core.plan.Creatives;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Past;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.plan.RowEdit;
import metrix.core.session.Connection;
import metrix.core.sheet.Column;
import metrix.core.sheet.LaunchSheet;
import metrix.core.sheet.SheetRow;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Problem;

/// From a sheet and a folder of images to a plan, with every problem on the way said at once.
final class SheetPlan {
  private static final String HASH = "hash:";
  private static final Pattern ROW = Pattern.compile("row (\\d{1,9})");

  private final CliParts parts;
  private final Connection connection;
  private final ImageFolder folder;
  private final Planner planner;
  private final String draft;
  private final List<Past> earlier;
  private final List<Problem> problems = new ArrayList<>();

  /// The plan of a sheet that is only looked at.
  SheetPlan(CliParts parts, Connection connection, ImageFolder folder, Planner planner) {
    this(parts, connection, folder, planner, parts.ids().get(), List.of());
  }

  /// @param draft by which launches of the same sheet find each other
  /// @param earlier launches of it, newest first
  SheetPlan(
      CliParts parts,
      Connection connection,
      ImageFolder folder,
      Planner planner,
      String draft,
      List<Past> earlier) {
    this.parts = parts;
    this.connection = connection;
    this.folder = folder;
    this.planner = planner;
    this.draft = draft;
    this.earlier = List.copyOf(earlier);
  }

  /// A plan, and what was said about the sheet on the way.
  record Ready(Plan plan, Map<String, ImageFile> images, List<Problem> warnings) {}

  /// The plan of a sheet; ends the command with all problems when there is none.
  Ready plan(byte[] sheet) {
    Checked<List<SheetRow>> read = noted(LaunchSheet.read(sheet));
    List<SheetRow> rows = read.value().orElseThrow(this::refused);
    Connection.Chosen chosen = connection.chosen().orElseThrow();
    Snapshot snapshot = new AccountTree(parts.clock()).snapshot(connection, true);
    LaunchSheet.Resolved resolved =
        LaunchSheet.resolve(rows, snapshot, connection.api(), parts.clock().instant());
    problems.addAll(resolved.problems());
    Map<String, ImageFile> images = images(rows);
    var launch =
        new LaunchDraft(
            draft,
            chosen.account(),
            chosen.page().map(Page::id),
            chosen.pixel().map(Pixel::id),
            resolved.rows(),
            images);
    Planned planned =
        planner.sheet(
            launch,
            resolved.edits(),
            Creatives.ofEdits(
                resolved.edits().stream().map(RowEdit::edit).toList(), snapshot, connection.api()),
            connection.graph(),
            earlier);
    Set<String> known = problems.stream().map(Problem::at).collect(Collectors.toSet());
    planned.problems().stream().filter(p -> !known.contains(p.at())).forEach(problems::add);
    boolean sound = problems.stream().noneMatch(Problem::isError);
    Plan plan = planned.plan().filter(_ -> sound).orElseThrow(this::refused);
    return new Ready(plan, images, List.copyOf(problems));
  }

  /// Copies the images of a plan to where its run takes them from. The files may have changed since
  /// they were checked: then nothing is launched.
  void stage(Ready ready, ImageStore store) {
    String owner = ready.plan().imagesOf().orElse("");
    try {
      for (ImageFile image : ready.images().values()) {
        CleanImage clean = Refused.unless(folder.read(image.name(), "image " + image.name()));
        if (!clean.file().sha256().equals(image.sha256())) {
          throw new Refused(
              "image " + image.name(), "The file changed since it was checked.", "Start again.");
        }
        store.put(owner, clean);
      }
    } catch (RuntimeException e) {
      store.deleteAll(owner);
      throw e;
    }
  }

  /// Checks each image once, however many rows use it; what is wrong stands at all of them.
  private Map<String, ImageFile> images(List<SheetRow> rows) {
    Map<String, ImageFile> images = new LinkedHashMap<>();
    Map<String, Checked<ImageFile>> checked = new HashMap<>();
    for (SheetRow row : rows) {
      List<String> names = row.lines(Column.IMAGE);
      for (String name : new LinkedHashSet<>(names)) {
        if (!name.isEmpty() && !name.startsWith(HASH)) {
          Checked<ImageFile> image = checked.computeIfAbsent(name, this::check);
          image.value().ifPresent(file -> images.put(name, file));
          image.problems().forEach(p -> problems.add(ImageFolder.placed(p, row.at(Column.IMAGE))));
        }
      }
    }
    return images;
  }

  /// Without the bytes: a sheet may name more pictures than fit into memory at once.
  private Checked<ImageFile> check(String name) {
    Checked<CleanImage> clean = folder.read(name, name);
    return new Checked<>(clean.value().map(CleanImage::file), clean.problems());
  }

  private <T> Checked<T> noted(Checked<T> checked) {
    problems.addAll(checked.problems());
    return checked;
  }

  /// All problems, those of a row together.
  private Refused refused() {
    return new Refused(
        problems.stream().sorted(Comparator.comparingInt(p -> row(p.at()))).toList());
  }

  private static int row(String at) {
    Matcher match = ROW.matcher(at);
    return match.lookingAt() ? Integer.parseInt(match.group(1)) : 0;
  }
}
