package metrix.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.plan.Plan;
import metrix.core.run.ChangedByMeta;
import metrix.core.run.Journal;
import metrix.core.run.RunRecord;
import metrix.core.run.StepError;
import metrix.core.run.StepRecord;
import metrix.core.run.StepState;
import metrix.model.AccountId;
import metrix.model.ImageHash;
import org.jspecify.annotations.Nullable;

/// The journal in SQLite.
record SqlJournal(Database database) implements Journal {
  private static final @Nullable Object NOT_FINISHED = null;

  @Override
  public void begin(RunRecord run) {
    String plan = Texts.write(run.plan());
    @Nullable String source = run.source().orElse(null);
    @Nullable String draft = run.plan().imagesOf().orElse(null);
    String started = run.started().toString();
    database.together(() -> {
      database.update(
          """
          INSERT INTO runs (id, seq, plan, label, source, draft, started, sum, finished_sum)
          VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM runs), ?, ?, ?, ?, ?, ?, ?)\
          """,
          run.id(),
          plan,
          run.label(),
          source,
          draft,
          started,
          Sums.of(run.id(), plan, run.label(), source, draft, started),
          Sums.of(NOT_FINISHED));
      run.steps().forEach(step -> put(run.id(), step));
    });
  }

  @Override
  public void steps(String run, List<StepRecord> steps) {
    database.together(() -> steps.forEach(step -> put(run, step)));
  }

  @Override
  public void spent(String run, long calls, long points, double seconds) {
    database.update(
        "UPDATE runs SET calls = calls + ?, points = points + ?, seconds = seconds + ? WHERE id ="
            + " ?",
        calls,
        points,
        seconds,
        run);
  }

  @Override
  public void changedByMeta(String run, List<ChangedByMeta> changes) {
    database.together(() ->
        changes.forEach(c ->
            database.update(
                "INSERT INTO changed_by_meta VALUES (?, ?, ?, ?, ?, ?)",
                run,
                c.id(),
                c.name(),
                c.field(),
                c.sent(),
                c.got())));
  }

  @Override
  public void imagesDeleted(String run, Collection<String> fileNames, Instant at) {
    database.together(() ->
        fileNames.forEach(name ->
            database.update(
                "INSERT OR REPLACE INTO run_images VALUES (?, ?, ?)", run, name, at.toString())));
  }

  @Override
  public void note(String run, String note) {
    database.update("INSERT INTO run_notes VALUES (?, ?)", run, note);
  }

  @Override
  public void finished(String run, Optional<Instant> at) {
    @Nullable String finished = at.map(Instant::toString).orElse(null);
    database.update(
        "UPDATE runs SET finished = ?, finished_sum = ? WHERE id = ?",
        finished,
        Sums.of(finished),
        run);
  }

  @Override
  public Optional<RunRecord> find(String run) {
    return database.first("SELECT * FROM runs WHERE id = ?", this::run, run);
  }

  @Override
  public List<RunRecord> open() {
    return database.list("SELECT * FROM runs WHERE finished IS NULL ORDER BY seq", this::run);
  }

  @Override
  public List<RunRecord> latest(int limit) {
    return database.list("SELECT * FROM runs ORDER BY seq DESC LIMIT ?", this::run, limit);
  }

  @Override
  public List<RunRecord> ofSource(String source) {
    return database.list(
        "SELECT * FROM runs WHERE source = ? ORDER BY seq DESC", this::run, source);
  }

  @Override
  public List<RunRecord> ofDraft(String draft) {
    return database.list("SELECT * FROM runs WHERE draft = ? ORDER BY seq DESC", this::run, draft);
  }

  @Override
  public void rememberImages(AccountId account, Map<String, ImageHash> hashes) {
    database.together(() ->
        hashes.forEach((sha256, hash) ->
            database.update(
                "INSERT OR REPLACE INTO image_hashes VALUES (?, ?, ?)",
                account.digits(),
                sha256,
                hash.value())));
  }

  @Override
  public Optional<ImageHash> knownImage(AccountId account, String sha256) {
    return database.first(
        "SELECT hash FROM image_hashes WHERE account = ? AND sha256 = ?",
        row -> new ImageHash(row.getString(1)),
        account.digits(),
        sha256);
  }

  private void put(String run, StepRecord step) {
    String state = step.state().name();
    @Nullable String result = step.result().orElse(null);
    @Nullable String error = step.error().map(Texts::write).orElse(null);
    String at = step.at().toString();
    database.update(
        """
        INSERT INTO steps (run, number, state, result, error, attempts, at, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (run, number) DO UPDATE SET state = excluded.state, result = excluded.result,
          error = excluded.error, attempts = excluded.attempts, at = excluded.at,
          sum = excluded.sum\
        """,
        run,
        step.number(),
        state,
        result,
        error,
        step.attempts(),
        at,
        Sums.of(run, step.number(), state, result, error, step.attempts(), at));
  }

  private RunRecord run(ResultSet row) throws SQLException {
    try {
      return readable(row);
    } catch (Sums.Damaged | Texts.Unreadable | IllegalArgumentException | DateTimeException e) {
      throw UnreadableRun.failure(database, row, e);
    }
  }

  private RunRecord readable(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String plan = row.getString("plan");
    String label = row.getString("label");
    @Nullable String source = row.getString("source");
    String started = row.getString("started");
    @Nullable String finished = row.getString("finished");
    Sums.check(row, "sum", id, plan, label, source, row.getString("draft"), started);
    Sums.check(row, "finished_sum", finished);
    return new RunRecord(
        id,
        Texts.read(plan, Plan.class),
        label,
        Optional.ofNullable(source),
        Instant.parse(started),
        Optional.ofNullable(finished).map(Instant::parse),
        database.list("SELECT * FROM steps WHERE run = ? ORDER BY number", SqlJournal::step, id),
        database.list(
            "SELECT * FROM changed_by_meta WHERE run = ? ORDER BY rowid", SqlJournal::change, id),
        imagesDeleted(id),
        database.list(
            "SELECT note FROM run_notes WHERE run = ? ORDER BY rowid", r -> r.getString(1), id),
        row.getLong("calls"),
        row.getLong("points"),
        row.getDouble("seconds"));
  }

  private Map<String, Instant> imagesDeleted(String run) {
    Map<String, Instant> deleted = new HashMap<>();
    database
        .list(
            "SELECT name, deleted FROM run_images WHERE run = ?",
            r -> Map.entry(r.getString(1), Instant.parse(r.getString(2))),
            run)
        .forEach(e -> deleted.put(e.getKey(), e.getValue()));
    return deleted;
  }

  private static StepRecord step(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    String state = row.getString("state");
    @Nullable String result = row.getString("result");
    @Nullable String error = row.getString("error");
    int attempts = row.getInt("attempts");
    String at = row.getString("at");
    Sums.check(row, "sum", row.getString("run"), number, state, result, error, attempts, at);
    return new StepRecord(
        number,
        StepState.valueOf(state),
        Optional.ofNullable(result),
        Optional.ofNullable(error).map(e -> Texts.read(e, StepError.class)),
        attempts,
        Instant.parse(at));
  }

  private static ChangedByMeta change(ResultSet row) throws SQLException {
    return new ChangedByMeta(
        row.getString("id"),
        row.getString("name"),
        row.getString("field"),
        row.getString("sent"),
        row.getString("got"));
  }
}
