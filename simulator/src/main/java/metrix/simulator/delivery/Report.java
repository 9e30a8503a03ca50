package metrix.simulator.delivery;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;

/// The rows that answer a [Query], computed one after the other while they are read: from any
/// place, in both directions, and never all at once. For one thread.
public final class Report {
  /// A row and where it stands.
  public record Placed(Position at, Row row) {}

  private record Group(long id, List<Node> adSets) {}

  /// The wanted ad sets of one campaign. They share its [CampaignDays], so one thread at a time.
  private record Family(List<Member> members) {}

  private record Member(AdSetDays days, Slices slices) {}

  private final World world;
  private final Noise noise;
  private final Query query;
  private final Work work;
  private final Days days;
  private final List<Group> groups;

  Report(World world, Noise noise, Query query, Work work) {
    this.world = world;
    this.noise = noise;
    this.query = query;
    this.work = work;
    ZoneId zone =
        query.adSets().isEmpty()
            ? ZoneId.of("UTC")
            : world.accountOf(query.adSets().getFirst()).zone();
    LocalDate first =
        query.windows().stream()
            .map(Query.Window::first)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    this.days = new Days(zone, first, query.asOf());
    this.groups = groups();
  }

  private List<Group> groups() {
    Map<Long, List<Node>> groups = new LinkedHashMap<>();
    for (Node adSet : query.adSets()) {
      long id =
          switch (query.level()) {
            case ACCOUNT -> 0;
            case CAMPAIGN -> adSet.parent();
            case ADSET, AD -> adSet.id();
          };
      groups.computeIfAbsent(id, key -> new ArrayList<>()).add(adSet);
    }
    return groups.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getKey(), a.getKey()))
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  /// Hands out the rows after a place, or all, until the reader has enough.
  ///
  /// @param more takes a row and says whether it wants another
  public void forward(Optional<Position> after, Predicate<Placed> more) {
    for (Group group : groups) {
      if (after.isPresent() && group.id() > after.get().group()) {
        continue;
      }
      List<Family> families = List.of();
      boolean entered = after.isPresent() && group.id() == after.get().group();
      for (int w = entered ? after.get().window() : 0; w < query.windows().size(); w++) {
        families = families.isEmpty() ? families(group) : families;
        for (Placed placed : cell(group, families, w)) {
          boolean wanted = after.isEmpty() || placed.at().after(after.get());
          if (wanted && !more.test(placed)) {
            return;
          }
        }
      }
    }
  }

  /// Hands out the rows before a place, nearest first.
  public void backward(Position before, Predicate<Placed> more) {
    for (Group group : groups.reversed()) {
      if (group.id() < before.group()) {
        continue;
      }
      List<Family> families = families(group);
      int last = query.windows().size() - 1;
      int from = group.id() == before.group() ? Math.min(last, before.window()) : last;
      for (int w = from; w >= 0; w--) {
        for (Placed placed : cell(group, families, w).reversed()) {
          if (before.after(placed.at()) && !more.test(placed)) {
            return;
          }
        }
      }
    }
  }

  private List<Family> families(Group group) {
    return Campaigns.of(group.adSets()).parallelStream().map(this::family).toList();
  }

  private Family family(List<Node> adSets) {
    CampaignDays campaign =
        new CampaignDays(world, noise, world.parent(adSets.getFirst()).orElseThrow());
    return new Family(adSets.stream().map(adSet -> member(campaign, adSet)).toList());
  }

  private Member member(CampaignDays campaign, Node node) {
    AdSetDays set = new AdSetDays(world, noise, campaign, node);
    List<Segment> segments = Segments.of(set.node().json(), query.breakdowns());
    boolean hourly = query.breakdowns().stream().anyMatch(name -> name.startsWith("hourly_"));
    return new Member(set, new Slices(noise, segments, hourly, set.size()));
  }

  // Families are counted side by side and put together in their order: the result is the same on
  // any number of processors, to the last bit.
  private List<Placed> cell(Group group, List<Family> families, int window) {
    List<Cell> parts = families.parallelStream().map(family -> part(family, window)).toList();
    work.check();
    Cell cell = parts.getFirst();
    parts.stream().skip(1).forEach(cell::merge);
    return cell.lines().stream()
        .map(line ->
            new Placed(new Position(group.id(), window, line.ad(), line.slice()), line.row()))
        .toList();
  }

  private Cell part(Family family, int window) {
    Cell cell = new Cell(query, days, query.windows().get(window));
    for (Member member : family.members()) {
      if (!work.did(cell.add(member.days(), member.slices()))) {
        break;
      }
    }
    return cell;
  }
}
