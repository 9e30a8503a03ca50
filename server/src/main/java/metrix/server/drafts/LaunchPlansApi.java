package metrix.server.drafts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import metrix.core.draft.Draft;
import metrix.core.draft.Drafts;
import metrix.core.draft.FormNames;
import metrix.core.plan.Creatives;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.plan.RowEdit;
import metrix.core.run.MetaCheck;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.core.sheet.LaunchSheet;
import metrix.core.sheet.SheetRow;
import metrix.model.Checked;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.drafts.PlanRequest;
import metrix.server.api.drafts.SheetAnswer;
import metrix.server.api.edits.PlanView;
import metrix.server.connection.Working;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.http.Problems;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;

/// Plans of launches, from a form or from a sheet.
public final class LaunchPlansApi {
  private final Drafts drafts;
  private final AccountTree tree;
  private final Planner planner;
  private final Runner runner;
  private final Working working;
  private final PlanShelf shelf;
  private final PlanViews views;

  public LaunchPlansApi(
      Drafts drafts,
      AccountTree tree,
      Planner planner,
      Runner runner,
      Working working,
      PlanShelf shelf,
      PlanViews views) {
    this.drafts = drafts;
    this.tree = tree;
    this.planner = planner;
    this.runner = runner;
    this.working = working;
    this.shelf = shelf;
    this.views = views;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.PLAN_DRAFT, this::plan).on(Endpoint.PUT_SHEET, this::sheet);
  }

  private PlanView plan(Call call) {
    boolean atMeta = call.body(PlanRequest.class).validateAtMeta();
    Draft draft = DraftsApi.find(drafts, call);
    Connection connection = working.toWrite();
    Connection.Chosen chosen = working.chosen();
    FormNames names = drafts.names(draft, chosen.account().timeZone());
    LaunchDraft launch =
        drafts.toLaunch(
            draft,
            names,
            chosen.account(),
            chosen.page().map(p -> p.id()),
            chosen.pixel().map(p -> p.id()));
    Planned planned =
        planner
            .launch(
                launch,
                tree.snapshot(connection, false),
                connection.graph(),
                runner.ofDraft(draft.id()))
            .with(names.problems());
    MetaCheck.Verdict verdict =
        atMeta && planned.plan().isPresent()
            ? MetaCheck.validate(planned.plan().get(), connection.api())
            : MetaCheck.Verdict.notAsked();
    return shelve(planned, verdict, chosen, "");
  }

  private SheetAnswer sheet(Call call) {
    byte[] file = call.bytes();
    Draft draft = DraftsApi.find(drafts, call);
    Connection connection = working.toWrite();
    Checked<List<SheetRow>> read = LaunchSheet.read(file);
    if (read.value().isEmpty()) {
      return refused(0, read.problems());
    }
    Connection.Chosen chosen = working.chosen();
    Snapshot snapshot = tree.snapshot(connection, false);
    LaunchSheet.Resolved resolved =
        LaunchSheet.resolve(read.get(), snapshot, connection.api(), snapshot.asOf());
    var problems = new ArrayList<>(read.problems());
    problems.addAll(resolved.problems());
    Optional<PageId> page = chosen.page().map(p -> p.id());
    Optional<PixelId> pixel = chosen.pixel().map(p -> p.id());
    Planned planned =
        planner.sheet(
            new LaunchDraft(
                draft.id(), chosen.account(), page, pixel, resolved.rows(), Drafts.images(draft)),
            resolved.edits(),
            Creatives.ofEdits(
                resolved.edits().stream().map(RowEdit::edit).toList(), snapshot, connection.api()),
            connection.graph(),
            runner.ofDraft(draft.id()));
    // A cell that could not be read is said once, and not again for what it left out.
    Set<String> known = problems.stream().map(Problem::at).collect(Collectors.toSet());
    planned.problems().stream().filter(p -> !known.contains(p.at())).forEach(problems::add);
    if (resolved.problems().stream().anyMatch(Problem::isError)) {
      return refused(resolved.rows().size(), problems);
    }
    PlanView view = shelve(planned, MetaCheck.Verdict.notAsked(), chosen, sha256(file));
    return new SheetAnswer(
        resolved.rows().size(), problems.stream().map(Problems::json).toList(), Optional.of(view));
  }

  private PlanView shelve(
      Planned planned, MetaCheck.Verdict verdict, Connection.Chosen chosen, String source) {
    boolean refused = verdict.problems().stream().anyMatch(Problem::isError);
    if (!refused) {
      planned.plan().ifPresent(plan -> shelf.put(plan, source));
    }
    return views.json(planned, verdict, chosen.account());
  }

  private static SheetAnswer refused(int rows, List<Problem> problems) {
    return new SheetAnswer(rows, problems.stream().map(Problems::json).toList(), Optional.empty());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
