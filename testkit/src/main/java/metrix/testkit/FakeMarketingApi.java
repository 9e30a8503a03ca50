package metrix.testkit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;
import metrix.marketing.MarketingReads;
import metrix.marketing.Probe;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.InsightsQuery;
import metrix.model.InsightsTable;
import metrix.model.Interest;
import metrix.model.LiveCreative;
import metrix.model.ObjectId;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.TokenReport;

/// Meta in memory: holds objects, does writes, records them, and fails when told to; what it
/// answers to questions stands in [FakeReads]. Thread-safe. It knows none of Meta's rules; the
/// simulator does.
public final class FakeMarketingApi extends FakeReads implements MarketingApi {
  private final FakeWrites writes;
  private final FakeDoor door = new FakeDoor();
  private boolean closed;

  public FakeMarketingApi(InstantSource clock) {
    super(new FakeObjects(clock));
    writes = new FakeWrites(objects, faults);
  }

  public synchronized FakeMarketingApi with(AdAccount account) {
    catalog.add(account);
    return this;
  }

  public synchronized FakeMarketingApi with(Page page) {
    catalog.add(page);
    return this;
  }

  public synchronized FakeMarketingApi with(Pixel pixel) {
    catalog.add(pixel);
    return this;
  }

  public synchronized FakeMarketingApi with(Place place) {
    catalog.add(place);
    return this;
  }

  public synchronized FakeMarketingApi with(Interest interest) {
    catalog.add(interest);
    return this;
  }

  public synchronized FakeMarketingApi with(Campaign campaign) {
    objects.put(campaign);
    return this;
  }

  public synchronized FakeMarketingApi with(AdSet adSet) {
    objects.put(adSet);
    return this;
  }

  public synchronized FakeMarketingApi with(Ad ad) {
    objects.put(ad);
    return this;
  }

  public synchronized FakeMarketingApi with(LiveCreative creative) {
    objects.put(creative);
    return this;
  }

  public synchronized FakeMarketingApi with(TokenReport report) {
    catalog.add(report);
    return this;
  }

  /// Answers questions about delivery.
  public synchronized FakeMarketingApi answering(Function<InsightsQuery, InsightsTable> answer) {
    catalog.answer(answer);
    return this;
  }

  /// The next writes of a kind fail and nothing is done.
  public synchronized FakeMarketingApi failing(
      Predicate<Write> of, GraphFailure failure, int times) {
    faults.add(new FakeFaults.Fault(of, failure, false), times);
    return this;
  }

  /// The next writes of a kind are done, but the answer is lost: the outcome is unknown.
  public synchronized FakeMarketingApi losingAnswers(Predicate<Write> of, int times) {
    faults.add(new FakeFaults.Fault(of, failure(GraphFailure.Kind.AMBIGUOUS), true), times);
    return this;
  }

  /// The next requests with several writes fail as a whole.
  ///
  /// @param done whether their writes are done all the same
  public synchronized FakeMarketingApi failingBatches(
      Predicate<List<Write>> of, GraphFailure failure, boolean done, int times) {
    faults.addBatches(new FakeFaults.BatchFault(of, failure, done), times);
    return this;
  }

  /// Refuses a way of asking.
  public synchronized FakeMarketingApi refusing(Probe probe) {
    faults.refuse(probe);
    return this;
  }

  /// The next reads fail.
  public synchronized FakeMarketingApi failingReads(GraphFailure.Kind kind, int times) {
    faults.addReads(failure(kind), times);
    return this;
  }

  /// Nothing fails from now on, whatever still waits for its call.
  public synchronized FakeMarketingApi working() {
    faults.clear();
    return this;
  }

  /// Requests with such writes wait at the door until the latch opens; others go on.
  public FakeMarketingApi holding(Predicate<Write> of, CountDownLatch until) {
    door.hold(of, until);
    return this;
  }

  /// The next looks for a label find nothing: Meta shows new objects late.
  public synchronized FakeMarketingApi hidingLabels(int looks) {
    faults.hideLabels(looks);
    return this;
  }

  /// Loses an image, as when somebody deletes it at Meta.
  public synchronized void forgetImages() {
    objects.forgetImages();
  }

  /// Changes a field behind the client's back, as Meta or another person may.
  public synchronized void alter(ObjectId object, String field, String value) {
    objects.alter(object, field, value);
  }

  /// Every write that arrived, in order, failed ones too.
  public synchronized List<Write> sent() {
    return writes.sent();
  }

  /// Every request with writes, in order of arrival, with what came in it.
  public synchronized List<List<Write>> requests() {
    return writes.requests();
  }

  /// The ids and hashes that a request made.
  public synchronized List<String> results(int request) {
    return writes.results(request);
  }

  public synchronized boolean closed() {
    return closed;
  }

  @Override
  public WriteAnswer send(Write write) {
    return switch (sendAll(List.of(write)).getFirst()) {
      case WriteOutcome.Done(var answer) -> answer;
      case WriteOutcome.Failed(var failure) -> throw failure;
    };
  }

  @Override
  public List<WriteOutcome> sendAll(List<Write> all) {
    door.pass(all);
    synchronized (this) {
      return writes.arrive(all, all.size());
    }
  }

  @Override
  public List<WriteOutcome> uploadAll(List<Write.UploadImage> images) {
    door.pass(images);
    synchronized (this) {
      return writes.arrive(List.copyOf(images), 1);
    }
  }

  @Override
  public synchronized void validate(Write write) {
    read();
    faults.check(write);
  }

  @Override
  public GraphUrl graph() {
    return GraphUrl.META;
  }

  @Override
  public synchronized Usage usage() {
    long all = reads() + writes.calls();
    long points = reads() + 3 * writes.calls();
    return new Usage(List.of(), Optional.empty(), all, points, List.of(), Optional.empty());
  }

  /// A second for each call.
  @Override
  public Duration forecast(AccountId account, Workload work) {
    return Duration.ofSeconds(work.calls());
  }

  @Override
  public MarketingReads inBackground() {
    return this;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  /// A failure as Meta might state it, with a wait of a minute when throttled.
  public static GraphFailure failure(GraphFailure.Kind kind) {
    return FakeFaults.failure(kind);
  }
}
