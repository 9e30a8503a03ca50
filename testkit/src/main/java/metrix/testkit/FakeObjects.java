package metrix.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads.Labelled;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.Carried;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// The objects of the Meta in memory. Each is kept as its fields by Meta's names; the records for
/// lists are read from them.
final class FakeObjects {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  private final Map<ObjectId, SortedMap<String, String>> fields = new LinkedHashMap<>();
  private final Map<ObjectId, Labelled> labels = new LinkedHashMap<>();
  private final Map<ObjectId, String> labelOf = new LinkedHashMap<>();
  private final Set<ImageHash> images = new HashSet<>();
  private final Map<ObjectId, Object> records = new LinkedHashMap<>();
  private final FakeDetails details = new FakeDetails();
  private final FakeCreatives creatives = new FakeCreatives();
  private final InstantSource clock;
  private long lastId = 120_100_000_000_000_000L;

  FakeObjects(InstantSource clock) {
    this.clock = clock;
  }

  void put(Campaign c) {
    var f = common(c.name(), c.status(), c.effectiveStatus(), c.dailyBudget(), c.lifetimeBudget());
    f.put("objective", c.objective());
    c.bidStrategy().ifPresent(b -> f.put("bid_strategy", b));
    c.spendCap().ifPresent(m -> f.put("spend_cap", Long.toString(m.minor())));
    keep(c.id(), c, f);
  }

  void put(AdSet a) {
    var f = common(a.name(), a.status(), a.effectiveStatus(), a.dailyBudget(), a.lifetimeBudget());
    f.put("campaign_id", a.campaign().value());
    f.put("optimization_goal", a.optimizationGoal());
    f.put("billing_event", a.billingEvent());
    a.bidStrategy().ifPresent(b -> f.put("bid_strategy", b));
    a.bidAmount().ifPresent(b -> f.put("bid_amount", Long.toString(b.minor())));
    a.start().ifPresent(t -> f.put("start_time", TIME.format(t)));
    a.end().ifPresent(t -> f.put("end_time", TIME.format(t)));
    details.put(a.id(), a.details(), f);
    keep(a.id(), a, f);
  }

  void put(Ad a) {
    var f = common(a.name(), a.status(), a.effectiveStatus(), Optional.empty(), Optional.empty());
    f.put("campaign_id", a.campaign().value());
    f.put("adset_id", a.adSet().value());
    a.creative().id().ifPresent(c -> f.put("creative", creative(c)));
    a.details().pixel().ifPresent(p -> f.putAll(tracking(p)));
    keep(a.id(), a, f);
  }

  void put(LiveCreative creative) {
    creatives.put(creative);
  }

  /// The creatives of ads that are there.
  Map<AdId, LiveCreative> creatives(Set<AdId> ads) {
    var found = new LinkedHashMap<AdId, LiveCreative>();
    ads().stream()
        .filter(ad -> ads.contains(ad.id()))
        .forEach(ad ->
            ad.creative()
                .id()
                .ifPresent(id -> found.put(ad.id(), creatives.get(new CreativeId(id)))));
    return found;
  }

  WriteAnswer apply(Write write) {
    return switch (write) {
      case Write.UploadImage(_, _, var file) -> {
        ImageHash hash = md5(file);
        images.add(hash);
        yield new WriteAnswer.Uploaded(hash);
      }
      case Write.CreateCampaign(_, var spec, var label) -> {
        var made =
            new CampaignBuilder()
                .withId(nextId())
                .withName(spec.name())
                .withObjective(spec.objective());
        spec.budget()
            .ifPresent(b -> {
              switch (b) {
                case Budget.Daily(var amount) -> made.withDailyBudget(amount);
                case Budget.Lifetime(var amount) -> made.withLifetimeBudget(amount);
              }
            });
        Campaign campaign = made.build();
        put(campaign);
        yield label(campaign.id(), spec.name(), Optional.empty(), label);
      }
      case Write.CreateAdSet(_, var parent, var spec, var label) -> {
        require(parent);
        var made =
            new AdSetBuilder()
                .withId(nextId())
                .inCampaign(parent.value())
                .withName(spec.name())
                .withoutBudget();
        spec.budget()
            .ifPresent(b -> {
              switch (b) {
                case Budget.Daily(var amount) -> made.withDailyBudget(amount);
                case Budget.Lifetime(var amount) -> made.withLifetimeBudget(amount);
              }
            });
        AdSet adSet = made.build();
        put(adSet);
        yield label(adSet.id(), spec.name(), Optional.of(parent), label);
      }
      case Write.CreateAd(_, var parent, _, var spec, var label) -> {
        String campaign = require(parent).getOrDefault("campaign_id", "1");
        Ad ad =
            new AdBuilder()
                .withId(nextId())
                .in(campaign, parent.value())
                .withName(spec.name())
                .withEffectiveStatus("PENDING_REVIEW")
                .build();
        put(ad);
        yield label(ad.id(), spec.name(), Optional.of(parent), label);
      }
      case Write.CopyImage(_, _, var hash) -> {
        images.add(hash);
        yield new WriteAnswer.Uploaded(hash);
      }
      case Write.CreateCopy copy -> {
        ObjectId made = FakeCopies.make(copy, nextId(), this);
        copy.spec().carried().forEach(c -> require(made).put(c.field(), wire(c)));
        yield label(made, copy.spec().name(), copy.parent(), copy.label());
      }
      case Write.CreateCreative create ->
          new WriteAnswer.CreativeMade(creatives.make(create, nextId()));
      case Write.Change(_, var object, var changes) -> {
        var f = require(object);
        changes.forEach(change -> set(object, f, change));
        yield new WriteAnswer.Changed();
      }
    };
  }

  /// Objects as wholes: all their fields but those of each one alone.
  Map<ObjectId, LiveObject> wholes(List<ObjectId> ids) {
    var found = new LinkedHashMap<ObjectId, LiveObject>();
    for (ObjectId id : ids) {
      find(id, List.copyOf(fields.getOrDefault(id, new TreeMap<>()).keySet()))
          .ifPresent(f -> found.put(id, FakeCopies.whole(id, f)));
    }
    return found;
  }

  private static String wire(Carried carried) {
    return carried.field().equals("creative")
        ? creative(carried.value().replaceAll("\\D", ""))
        : carried.value();
  }

  void alter(ObjectId object, String field, String value) {
    require(object).put(field, value);
  }

  SortedMap<String, String> fields(ObjectId object, List<String> names) {
    var asked = new TreeMap<>(require(object));
    asked.keySet().retainAll(names);
    return asked;
  }

  /// The fields of an object; empty when it is not there.
  Optional<SortedMap<String, String>> find(ObjectId object, List<String> names) {
    return fields.containsKey(object) ? Optional.of(fields(object, names)) : Optional.empty();
  }

  Set<ImageHash> imagesAmong(Set<ImageHash> hashes) {
    Set<ImageHash> there = new HashSet<>(hashes);
    there.retainAll(images);
    return there;
  }

  void forgetImages() {
    images.clear();
  }

  List<Labelled> labelled(Level level, String label, List<String> names) {
    return labels.values().stream()
        .filter(l -> l.id().level() == level && label.equals(labelOf.get(l.id())))
        .map(l -> new Labelled(l.id(), l.name(), l.parent(), l.created(), fields(l.id(), names)))
        .toList();
  }

  List<Campaign> campaigns() {
    var all = new ArrayList<Campaign>();
    records.forEach((id, kept) -> {
      if (kept instanceof Campaign c && !deleted(id)) {
        all.add(FakeRecords.campaign(c, require(id)));
      }
    });
    return all;
  }

  List<AdSet> adSets() {
    var all = new ArrayList<AdSet>();
    records.forEach((id, kept) -> {
      if (kept instanceof AdSet a && !deleted(id)) {
        all.add(FakeRecords.adSet(a, require(id), details.of(a.id())));
      }
    });
    return all;
  }

  List<Ad> ads() {
    var all = new ArrayList<Ad>();
    records.forEach((id, kept) -> {
      if (kept instanceof Ad a && !deleted(id)) {
        all.add(FakeRecords.ad(a, require(id)));
      }
    });
    return all;
  }

  private void set(ObjectId object, SortedMap<String, String> f, ObjectChange change) {
    switch (change) {
      case ObjectChange.Rename(var name) -> f.put("name", name);
      case ObjectChange.SetStatus(var status) -> {
        f.put("status", status.name());
        f.put("effective_status", status.name());
      }
      case ObjectChange.SetBudget(Budget.Daily(var amount)) ->
          f.put("daily_budget", Long.toString(amount.minor()));
      case ObjectChange.SetBudget(Budget.Lifetime(var amount)) ->
          f.put("lifetime_budget", Long.toString(amount.minor()));
      case ObjectChange.SetSpendCap(var cap) ->
          put(f, "spend_cap", cap.map(m -> Long.toString(m.minor())));
      case ObjectChange.SetBidStrategy(var strategy) -> f.put("bid_strategy", strategy.name());
      case ObjectChange.SetBidAmount(var amount) ->
          f.put("bid_amount", Long.toString(amount.minor()));
      case ObjectChange.SetStart(var start) -> f.put("start_time", TIME.format(start));
      case ObjectChange.SetEnd(var end) -> put(f, "end_time", end.map(TIME::format));
      case ObjectChange.SetMinSpend _,
          ObjectChange.SetMaxSpend _,
          ObjectChange.SetRoasFloor _,
          ObjectChange.SetHours _,
          ObjectChange.SetAttribution _,
          ObjectChange.SetBeneficiary _,
          ObjectChange.SetPayer _,
          ObjectChange.SetAudience _ ->
          details.change((AdSetId) object, change, f);
      case ObjectChange.SetPixel(var pixel, _) -> f.putAll(tracking(pixel.value()));
      case ObjectChange.SetCreative(var creative) -> f.put("creative", creative(creative.value()));
    }
  }

  private static void put(SortedMap<String, String> f, String field, Optional<String> value) {
    value.ifPresentOrElse(v -> f.put(field, v), () -> f.remove(field));
  }

  /// What counts for an ad, whole and the part that can be changed.
  static Map<String, String> tracking(String pixel) {
    return Map.of("tracking_specs", "[\"%s\"]".formatted(pixel), "tracking_specs.pixel", pixel);
  }

  /// As Meta gives it back.
  private static String creative(String id) {
    return "{\"id\":\"%s\"}".formatted(id);
  }

  private static SortedMap<String, String> common(
      String name,
      ConfiguredStatus status,
      String effective,
      Optional<Money> daily,
      Optional<Money> lifetime) {
    var f = new TreeMap<String, String>();
    f.put("name", name);
    f.put("status", status.name());
    f.put("effective_status", effective);
    daily.ifPresent(m -> f.put("daily_budget", Long.toString(m.minor())));
    lifetime.ifPresent(m -> f.put("lifetime_budget", Long.toString(m.minor())));
    return f;
  }

  private void keep(ObjectId id, Object made, SortedMap<String, String> f) {
    f.put("id", id.value());
    records.put(id, made);
    fields.put(id, f);
  }

  private WriteAnswer label(ObjectId id, String name, Optional<ObjectId> parent, String label) {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    labels.put(id, new Labelled(id, name, parent, Optional.of(now), new TreeMap<>()));
    labelOf.put(id, label);
    return new WriteAnswer.Made(id);
  }

  private SortedMap<String, String> require(ObjectId id) {
    var known = fields.get(id);
    if (known == null) {
      throw FakeMarketingApi.failure(GraphFailure.Kind.NOT_FOUND);
    }
    return known;
  }

  private boolean deleted(ObjectId id) {
    return "DELETED".equals(require(id).get("status"));
  }

  private String nextId() {
    return Long.toString(++lastId);
  }

  private static ImageHash md5(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
      return new ImageHash(HexFormat.of().formatHex(digest));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the image cannot be read: " + file, e);
    }
  }
}
