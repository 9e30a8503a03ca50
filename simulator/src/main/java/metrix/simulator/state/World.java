package metrix.simulator.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Everything that exists in the simulated graph. Reads are lock-free; writes go through
/// [#exclusively].
public final class World {
  private static final int EVENTS_KEPT = 2_000;

  private record Place(String owner, Kind kind) {}

  // Replaced as a whole, so that readers need no lock.
  private volatile Map<String, Account> accounts = Map.of();
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Map<Long, Node> nodes = new ConcurrentHashMap<>();
  private final Map<Place, NavigableSet<Long>> added = new ConcurrentHashMap<>();
  private final List<Origin> origins = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, Image>> images = new ConcurrentHashMap<>();
  private final Map<String, Long> remembered = new ConcurrentHashMap<>();
  private final Map<String, Integer> imageNames = new ConcurrentHashMap<>();
  private final Uses pictures = new Uses(Kind.CREATIVE, node -> Pictures.of(node.json()));
  private final Uses creatives =
      new Uses(Kind.AD, ad -> Set.of(ad.json().path("creative").path("id").asString("")));
  private final Deque<Event> events = new ArrayDeque<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong lastId;

  /// @param firstId where ids start; the last four digits stay the same for all
  public World(long firstId) {
    this.lastId = new AtomicLong(firstId);
  }

  /// Runs a write alone, so that what it read is still true when it commits.
  public <T> T exclusively(Supplier<T> write) {
    writing.lock();
    try {
      return write.get();
    } finally {
      writing.unlock();
    }
  }

  public long nextId() {
    return lastId.addAndGet(Ids.STEP);
  }

  /// Takes a run of ids at once, for an [Origin].
  public Ids reserve(int count) {
    long last = lastId.getAndAdd(count * Ids.STEP);
    return new Ids(last + Ids.STEP, count);
  }

  public void add(Account account) {
    put(account);
    images.put(account.id(), new ConcurrentHashMap<>());
  }

  /// Adds an account or replaces its earlier version.
  public void put(Account account) {
    Map<String, Account> more = new LinkedHashMap<>(accounts);
    more.put(account.id(), account);
    accounts = more;
  }

  public void add(Asset asset) {
    assets.put(asset.path(), asset);
  }

  /// Adds the objects that an account is born with.
  public void add(Origin origin) {
    origins.add(origin);
  }

  /// Adds a node or replaces its earlier version.
  public void put(Node node) {
    boolean born = born(node.id()).isPresent();
    nodes.put(node.id(), node);
    if (!born) {
      place(node);
    }
    pictures.put(node);
    creatives.put(node);
  }

  private void place(Node node) {
    place(node.account(), node);
    if (node.kind() == Kind.ADSET || node.kind() == Kind.AD) {
      place(Long.toString(node.parent()), node);
    }
    if (node.kind() == Kind.AD) {
      node(node.parent()).ifPresent(set -> place(Long.toString(set.parent()), node));
    }
  }

  private void place(String owner, Node node) {
    added
        .computeIfAbsent(
            new Place(owner, node.kind()),
            key -> new ConcurrentSkipListSet<>(Comparator.reverseOrder()))
        .add(node.id());
  }

  private Optional<Node> born(long id) {
    for (Origin origin : origins) {
      Optional<Node> node = origin.node(id);
      if (node.isPresent()) {
        return node;
      }
    }
    return Optional.empty();
  }

  /// Remembers an object under a name that tells what it is made of, such as the hash of a
  /// creative.
  public void remember(String what, Node node) {
    remembered.put(what, node.id());
  }

  public Optional<Node> remembered(String what) {
    return Optional.ofNullable(remembered.get(what)).flatMap(this::node);
  }

  public void put(Image image) {
    images
        .computeIfAbsent(image.account(), id -> new ConcurrentHashMap<>())
        .put(image.hash(), image);
  }

  /// The name to keep a new picture under: a name that is taken gets a number.
  public String imageName(String account, String wished) {
    int taken = imageNames.merge(account + "/" + wished, 1, Integer::sum);
    return taken == 1 ? wished : wished + "_" + (taken - 1);
  }

  /// The creatives that show a picture, oldest first.
  public List<Node> creativesWith(Image image) {
    return pictures.of(this, image.account(), image.hash());
  }

  /// The ads that show a creative, oldest first.
  public List<Node> adsWith(Node creative) {
    return creatives.of(this, creative.account(), creative.path());
  }

  public void removeImage(String account, String hash) {
    images.getOrDefault(account, Map.of()).remove(hash);
  }

  public Collection<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  public Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  public Account accountOf(Node node) {
    return account(node.account()).orElseThrow();
  }

  public Optional<Node> node(long id) {
    Node changed = nodes.get(id);
    return changed == null ? born(id) : Optional.of(changed);
  }

  public Optional<Node> node(String id, Kind kind) {
    return number(id).flatMap(this::node).filter(node -> node.kind() == kind);
  }

  public Optional<Node> parent(Node node) {
    return node(node.parent());
  }

  /// The campaign of an ad set or ad, or the campaign itself.
  public Optional<Node> campaignOf(Node node) {
    return switch (node.kind()) {
      case CAMPAIGN -> Optional.of(node);
      case ADSET -> parent(node);
      case AD -> parent(node).flatMap(this::parent);
      default -> Optional.empty();
    };
  }

  /// Whatever has this id in a path: `act_1`, `120…`, `1:hash`, a Page, a Pixel.
  public Optional<Entity> entity(String path) {
    if (path.startsWith("act_")) {
      return account(path.substring(4)).map(Entity.class::cast);
    }
    int colon = path.indexOf(':');
    if (colon > 0) {
      return image(path.substring(0, colon), path.substring(colon + 1)).map(Entity.class::cast);
    }
    if (assets.containsKey(path)) {
      return Optional.ofNullable(assets.get(path));
    }
    return number(path).flatMap(this::node).map(Entity.class::cast);
  }

  /// The children of a kind, newest first. The owner is a bare account id, a campaign id or an ad
  /// set id.
  public Shelf children(String owner, Kind kind) {
    Ids born = Ids.NONE;
    for (Origin origin : origins) {
      Ids ids = origin.children(owner, kind);
      born = ids.count() > 0 ? ids : born;
    }
    return new Shelf(
        added.getOrDefault(new Place(owner, kind), Collections.emptyNavigableSet()),
        born,
        id -> node(id).orElseThrow());
  }

  public List<Asset> assets(Kind kind) {
    return assets.values().stream().filter(asset -> asset.kind() == kind).toList();
  }

  public Optional<Image> image(String account, String hash) {
    return Optional.ofNullable(images.getOrDefault(account, Map.of()).get(hash));
  }

  /// The pictures of an account, newest first.
  public List<Image> images(String account) {
    return images.getOrDefault(account, Map.of()).values().stream()
        .sorted(Comparator.comparing(Image::created).reversed().thenComparing(Image::hash))
        .toList();
  }

  public void record(Event event) {
    synchronized (events) {
      events.addFirst(event);
      if (events.size() > EVENTS_KEPT) {
        events.removeLast();
      }
    }
  }

  public List<Event> events() {
    synchronized (events) {
      return new ArrayList<>(events);
    }
  }

  public int count(Kind kind) {
    return accounts.keySet().stream().mapToInt(id -> children(id, kind).size()).sum();
  }

  private static Optional<Long> number(String id) {
    if (id.isEmpty() || id.length() > 18) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      number = number * 10 + digit;
    }
    return Optional.of(number);
  }
}
