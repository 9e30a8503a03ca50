package metrix.core.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metrix.core.activity.ActivityLog;
import metrix.core.media.ImageStore;
import metrix.core.plan.Plan;
import metrix.marketing.MarketingApi;
import metrix.model.Checked;

/// Runs plans; the only writer to Meta. Thread-safe.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class Runner implements AutoCloseable {
  /// What a runner needs.
  ///
  /// @param ids fresh ids of runs
  public record Parts(
      Journal journal,
      ImageStore images,
      ActivityLog activity,
      InstantSource clock,
      Waiter waiter,
      LookUps lookUps,
      Supplier<String> ids) {}

  private final Parts parts;

  public Runner(Parts parts) {
    this.parts = parts;
  }

  /// Starts a plan on a thread of its own. Refused, with nothing sent or written: a plan whose hash
  /// is not the confirmed one or whose starting values no longer hold (problem at `plan`), an
  /// amount that is not the plan's (at `confirmAmount`), an address other than the plan's.
  ///
  /// @param source SHA-256 of the sheet, empty text for none
  public Checked<Run> start(
      Plan plan,
      Confirmation confirmation,
      String source,
      MarketingApi api,
      Consumer<RunProgress> listener) {
    throw new UnsupportedOperationException(
        parts + plan.id() + confirmation + source + api + listener);
  }

  /// Goes on with an open run, from the journal alone. One at work already is given back as it is.
  ///
  /// @param confirmation needed only to switch on what stayed paused; its hash is the plan's
  public Checked<Run> resume(
      String run,
      Optional<Confirmation> confirmation,
      MarketingApi api,
      Consumer<RunProgress> listener) {
    throw new UnsupportedOperationException(run + confirmation + api + listener);
  }

  /// How a run stands, at work or not.
  public Optional<RunView> view(String run) {
    throw new UnsupportedOperationException(run);
  }

  public Optional<Receipt> receipt(String run) {
    return view(run).map(Receipt::of);
  }

  /// Runs that can be resumed, oldest first.
  public List<RunSummary> open() {
    throw new UnsupportedOperationException();
  }

  /// The latest runs, newest first.
  public List<RunSummary> latest(int limit) {
    throw new UnsupportedOperationException("" + limit);
  }

  /// Runs of this sheet, newest first.
  public List<RunSummary> ofSource(String source) {
    throw new UnsupportedOperationException(source);
  }

  /// Deletes the images of a run that waits to be resumed; resuming then asks for them again.
  public void deleteImages(String run) {
    throw new UnsupportedOperationException(run);
  }

  /// Deletes every image that no open run of the last 24 hours needs. To be called at the start and
  /// at the end of the program.
  public void sweepImages() {
    throw new UnsupportedOperationException();
  }

  /// Takes no new work, gives calls in flight ten seconds, and leaves the rest resumable.
  @Override
  public void close() {
    close(Duration.ofSeconds(10));
  }

  /// As [#close()], with another time for the calls in flight.
  public void close(Duration patience) {
    throw new UnsupportedOperationException("" + patience);
  }
}
