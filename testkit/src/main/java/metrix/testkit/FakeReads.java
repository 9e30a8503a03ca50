package metrix.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import metrix.marketing.MarketingReads;
import metrix.marketing.Probe;
import metrix.marketing.WholeReads;
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

/// What the fake of Meta answers to questions: what it holds, unless it was told to fail.
abstract class FakeReads implements MarketingReads {
  final FakeObjects objects;
  final FakeFaults faults = new FakeFaults();
  final FakeCatalog catalog = new FakeCatalog();
  private final FakeTargeting targeting = new FakeTargeting(this::read);
  private long reads;

  FakeReads(FakeObjects objects) {
    this.objects = objects;
  }

  @Override
  public synchronized TokenReport token() {
    read();
    return catalog.token();
  }

  @Override
  public synchronized List<AdAccount> adAccounts() {
    read();
    return catalog.accounts();
  }

  @Override
  public synchronized AdAccount adAccount(AccountId account) {
    read();
    return catalog.account(account);
  }

  @Override
  public synchronized List<Page> pages(AccountId account) {
    read();
    return catalog.pages();
  }

  @Override
  public synchronized List<Pixel> pixels(AccountId account) {
    read();
    return catalog.pixels();
  }

  @Override
  public synchronized List<Campaign> campaigns(AdAccount account) {
    read();
    return objects.campaigns();
  }

  @Override
  public synchronized List<AdSet> adSets(AdAccount account) {
    read();
    return objects.adSets();
  }

  @Override
  public synchronized List<Ad> ads(AdAccount account) {
    read();
    return objects.ads();
  }

  @Override
  public synchronized SortedMap<String, String> fields(ObjectId object, List<String> names) {
    read();
    return objects.fields(object, names);
  }

  @Override
  public synchronized Map<ObjectId, SortedMap<String, String>> fields(
      AccountId account, Map<ObjectId, List<String>> wanted) {
    var found = new HashMap<ObjectId, SortedMap<String, String>>();
    wanted.forEach((object, names) -> {
      read();
      objects.find(object, names).ifPresent(fields -> found.put(object, fields));
    });
    return found;
  }

  @Override
  public synchronized Set<ImageHash> images(AccountId account, Set<ImageHash> hashes) {
    read();
    return objects.imagesAmong(hashes);
  }

  @Override
  public synchronized Probe.Verdict probe(AccountId account, Probe probe) {
    read();
    return faults.refuses(probe) ? Probe.Verdict.REFUSED : Probe.Verdict.WORKS;
  }

  @Override
  public synchronized List<Place> places(String query, Set<PlaceType> types, int limit) {
    read();
    return catalog.places(query, types, limit);
  }

  @Override
  public synchronized List<Place> placesByKey(PlaceType type, Set<String> keys) {
    read();
    return catalog.placesByKey(type, keys);
  }

  @Override
  public synchronized List<Interest> interestsById(Set<String> ids) {
    read();
    return catalog.interestsById(ids);
  }

  @Override
  public synchronized List<Interest> interests(String query, int limit) {
    read();
    return catalog.interests(query, limit);
  }

  @Override
  public FakeTargeting targeting() {
    return targeting;
  }

  @Override
  public synchronized WholeReads whole() {
    read();
    return new FakeWholes(objects);
  }

  @Override
  public synchronized InsightsTable insights(InsightsQuery query) {
    read();
    return catalog.insights(query);
  }

  @Override
  public synchronized AudienceSize audienceSize(
      AdAccount account, Targeting targeting, OptimizationGoal goal) {
    read();
    return new AudienceSize(OptionalLong.of(141_700), OptionalLong.of(166_700), true);
  }

  @Override
  public synchronized List<Labelled> labelled(
      AccountId account, Level level, String label, List<String> fields) {
    read();
    return faults.blind() ? List.of() : objects.labelled(level, label, fields);
  }

  /// How many questions were asked.
  final synchronized long reads() {
    return reads;
  }

  /// Counts a question, which fails when it was told to.
  final synchronized void read() {
    reads++;
    faults.read();
  }
}
