package metrix.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectId;

/// What people wanted of an account: the simplest account that there is. An object is known by the
/// path of the names that it was made with.
final class Wanted {
  /// An object as it should be.
  ///
  /// @param budget minor units a day; 0 for none
  record Thing(String name, ConfiguredStatus status, long budget) {
    Thing named(String other) {
      return new Thing(other, status, budget);
    }

    Thing switched(ConfiguredStatus other) {
      return new Thing(name, other, budget);
    }

    Thing spending(long other) {
      return new Thing(name, status, other);
    }
  }

  private final Map<String, Thing> things = new TreeMap<>();
  private final Map<ObjectId, String> paths = new HashMap<>();

  void put(String path, Thing thing) {
    things.put(path, thing);
  }

  Thing at(String path) {
    return Optional.ofNullable(things.get(path)).orElseThrow();
  }

  /// The paths of everything that can still be changed, sorted.
  List<String> alive() {
    return things.keySet().stream().filter(p -> !over(p)).toList();
  }

  /// Ends a campaign with everything in it: what is in it is of no interest any more.
  void end(String campaign, ConfiguredStatus how) {
    things.keySet().removeIf(p -> p.startsWith(campaign + "/"));
    things.computeIfPresent(campaign, (_, thing) -> thing.switched(how));
    if (how == ConfiguredStatus.DELETED) {
      things.remove(campaign);
    }
  }

  /// The id of an object that has been found at Meta.
  ObjectId id(String path) {
    return paths.entrySet().stream()
        .filter(e -> e.getValue().equals(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /// What is there, by path; ids are remembered, since names change. What is in an ended campaign
  /// is left out.
  Map<String, List<Thing>> seen(Snapshot snapshot) {
    Map<String, List<Thing>> seen = new TreeMap<>();
    Map<CampaignId, ConfiguredStatus> campaigns = new HashMap<>();
    for (Campaign c : snapshot.campaigns()) {
      campaigns.put(c.id(), c.status());
      note(seen, c.id(), c.name(), new Thing(c.name(), c.status(), 0));
    }
    for (AdSet s : snapshot.adSets()) {
      if (standing(campaigns.get(s.campaign()))) {
        String path = paths.get(s.campaign()) + "/" + s.name();
        long budget = s.dailyBudget().map(Money::minor).orElse(0L);
        note(seen, s.id(), path, new Thing(s.name(), s.status(), budget));
      }
    }
    for (Ad a : snapshot.ads()) {
      if (standing(campaigns.get(a.campaign()))) {
        note(
            seen,
            a.id(),
            paths.get(a.adSet()) + "/" + a.name(),
            new Thing(a.name(), a.status(), 0));
      }
    }
    return seen;
  }

  /// What should be there, in the same form.
  Map<String, List<Thing>> wanted() {
    Map<String, List<Thing>> wanted = new TreeMap<>();
    things.forEach((path, thing) -> wanted.put(path, List.of(thing)));
    return wanted;
  }

  private void note(Map<String, List<Thing>> seen, ObjectId id, String path, Thing thing) {
    String known = paths.computeIfAbsent(id, _ -> path);
    seen.computeIfAbsent(known, _ -> new ArrayList<>()).add(thing);
  }

  private boolean over(String path) {
    return !standing(at(path).status());
  }

  private static boolean standing(ConfiguredStatus status) {
    return status == ConfiguredStatus.ACTIVE || status == ConfiguredStatus.PAUSED;
  }
}
