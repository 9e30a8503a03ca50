package metrix.marketing.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;
import metrix.marketing.MarketingReads;
import metrix.marketing.MarketingWrites;
import metrix.marketing.Probe;
import metrix.marketing.TargetingReads;
import metrix.marketing.Usage;
import metrix.marketing.WholeReads;
import metrix.marketing.Workload;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.marketing.resilience.Backoff;
import metrix.marketing.resilience.Governor;
import metrix.marketing.resilience.Pacing;
import metrix.marketing.resilience.Pause;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.AudienceSize;
import metrix.model.Campaign;
import metrix.model.ImageHash;
import metrix.model.InsightsQuery;
import metrix.model.InsightsTable;
import metrix.model.Interest;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Targeting;
import metrix.model.TokenReport;

/// The connection to Meta over HTTP, with one token. Thread-safe.
public final class MetaMarketingApi implements MarketingApi {
  private final GraphUrl graph;
  private final Exchange exchange;
  private final Governor governor;
  private final MarketingReads reads;
  private final MarketingReads inBackground;
  private final MarketingWrites writes;

  /// What the outside gives, so that a test can give it too.
  ///
  /// @param nanos the machine's own clock
  record Outside(
      InstantSource clock,
      LongSupplier nanos,
      Pause pause,
      RandomGenerator random,
      Limits limits,
      Pacing pacing) {}

  MetaMarketingApi(AccessToken token, GraphUrl graph, ApiVersion version, Outside outside) {
    this.graph = graph;
    var sleep = new SleepWatch(outside.clock(), outside.nanos());
    this.exchange = new Exchange(token, graph, version, outside.limits(), sleep);
    this.governor = new Governor(outside.clock(), outside.pause(), outside.pacing());
    var calls = new GraphCalls(exchange, governor, new Backoff(outside.random()), outside.pause());
    this.reads = new MetaReads(calls, outside.pause());
    this.inBackground = new MetaReads(calls.inBackground(), outside.pause());
    this.writes = new MetaWrites(calls);
  }

  /// Opens a connection. Nothing is sent yet.
  public static MetaMarketingApi open(
      AccessToken token, GraphUrl graph, ApiVersion version, InstantSource clock) {
    return open(token, graph, version, clock, Pacing.STANDARD);
  }

  /// Opens a connection that keeps another pace.
  public static MetaMarketingApi open(
      AccessToken token, GraphUrl graph, ApiVersion version, InstantSource clock, Pacing pacing) {
    var outside =
        new Outside(clock, System::nanoTime, Pause.REAL, new Random(), Limits.STANDARD, pacing);
    return new MetaMarketingApi(token, graph, version, outside);
  }

  /// Opens a connection whose waits are given: on a clock that only waiting moves, a storm of
  /// limits is over in no time.
  public static MetaMarketingApi open(
      AccessToken token, GraphUrl graph, ApiVersion version, InstantSource clock, Pause pause) {
    LongSupplier nanos = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    var outside = new Outside(clock, nanos, pause, new Random(), Limits.STANDARD, Pacing.STANDARD);
    return new MetaMarketingApi(token, graph, version, outside);
  }

  @Override
  public GraphUrl graph() {
    return graph;
  }

  @Override
  public Usage usage() {
    return governor.usage();
  }

  @Override
  public Duration forecast(AccountId account, Workload work) {
    return governor.forecast(account.digits(), work);
  }

  @Override
  public MarketingReads inBackground() {
    return inBackground;
  }

  @Override
  public void close() {
    exchange.close();
  }

  @Override
  public TokenReport token() {
    return reads.token();
  }

  @Override
  public List<AdAccount> adAccounts() {
    return reads.adAccounts();
  }

  @Override
  public AdAccount adAccount(AccountId account) {
    return reads.adAccount(account);
  }

  @Override
  public List<Page> pages(AccountId account) {
    return reads.pages(account);
  }

  @Override
  public List<Pixel> pixels(AccountId account) {
    return reads.pixels(account);
  }

  @Override
  public List<Campaign> campaigns(AdAccount account) {
    return reads.campaigns(account);
  }

  @Override
  public List<AdSet> adSets(AdAccount account) {
    return reads.adSets(account);
  }

  @Override
  public List<Ad> ads(AdAccount account) {
    List<Ad> ads = reads.ads(account);
    long active = ads.stream().filter(ad -> ad.effectiveStatus().equals("ACTIVE")).count();
    governor.activeAds(account.id().digits(), (int) active);
    return ads;
  }

  @Override
  public SortedMap<String, String> fields(ObjectId object, List<String> names) {
    return reads.fields(object, names);
  }

  @Override
  public Map<ObjectId, SortedMap<String, String>> fields(
      AccountId account, Map<ObjectId, List<String>> wanted) {
    return reads.fields(account, wanted);
  }

  @Override
  public Set<ImageHash> images(AccountId account, Set<ImageHash> hashes) {
    return reads.images(account, hashes);
  }

  @Override
  public Probe.Verdict probe(AccountId account, Probe probe) {
    return reads.probe(account, probe);
  }

  @Override
  public List<Place> places(String query, Set<PlaceType> types, int limit) {
    return reads.places(query, types, limit);
  }

  @Override
  public List<Place> placesByKey(PlaceType type, Set<String> keys) {
    return reads.placesByKey(type, keys);
  }

  @Override
  public List<Interest> interests(String query, int limit) {
    return reads.interests(query, limit);
  }

  @Override
  public List<Interest> interestsById(Set<String> ids) {
    return reads.interestsById(ids);
  }

  @Override
  public TargetingReads targeting() {
    return reads.targeting();
  }

  @Override
  public WholeReads whole() {
    return reads.whole();
  }

  @Override
  public InsightsTable insights(InsightsQuery query) {
    return reads.insights(query);
  }

  @Override
  public AudienceSize audienceSize(AdAccount account, Targeting targeting, OptimizationGoal goal) {
    return reads.audienceSize(account, targeting, goal);
  }

  @Override
  public List<Labelled> labelled(
      AccountId account, Level level, String label, List<String> fields) {
    return reads.labelled(account, level, label, fields);
  }

  @Override
  public WriteAnswer send(Write write) {
    return writes.send(write);
  }

  @Override
  public List<WriteOutcome> sendAll(List<Write> all) {
    return writes.sendAll(all);
  }

  @Override
  public List<WriteOutcome> uploadAll(List<Write.UploadImage> images) {
    return writes.uploadAll(images);
  }

  @Override
  public void validate(Write write) {
    writes.validate(write);
  }
}
