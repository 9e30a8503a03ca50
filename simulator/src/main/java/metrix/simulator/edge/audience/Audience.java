package metrix.simulator.edge.audience;

import java.time.Duration;
import java.time.Instant;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// What a custom audience holds beside its fields: how many people, whether they are found yet, and
/// which other accounts may use it. Who they are is never kept.
public record Audience(Node node) {
  // Unverified: how long people are looked for after an audience was made or changed.
  private static final Duration FILLING = Duration.ofMinutes(30);
  private static final String COUNT = "_count";
  private static final String READY = "_ready";
  private static final String SHARED = "_shared";

  /// The hidden members of a new audience.
  public static void begin(ObjectNode body, long people, Instant now) {
    body.put(COUNT, people).put(READY, now.plus(FILLING).getEpochSecond());
    body.putArray(SHARED);
  }

  /// The hidden members of an audience whose people are found already.
  public static void settled(ObjectNode body, long people, Instant now) {
    body.put(COUNT, people).put(READY, now.getEpochSecond());
    body.putArray(SHARED);
  }

  public long people() {
    return node.json().path(COUNT).asLong(0);
  }

  public boolean ready(Instant now) {
    return now.getEpochSecond() >= node.json().path(READY).asLong(0);
  }

  public String subtype() {
    return node.json().path("subtype").asString("CUSTOM");
  }

  boolean sharedWith(String account) {
    for (var other : node.json().path(SHARED)) {
      if (other.asString("").equals(account)) {
        return true;
      }
    }
    return false;
  }

  boolean usableBy(String account) {
    return node.account().equals(account) || sharedWith(account);
  }

  boolean deleted() {
    return node.configured().equals("DELETED");
  }

  /// The change that gives it another number of people.
  ObjectNode counting(long people, Instant now) {
    return Json.object().put(COUNT, people).put(READY, now.plus(FILLING).getEpochSecond());
  }

  ObjectNode sharing(java.util.Collection<String> accounts) {
    ObjectNode change = Json.object();
    var list = change.putArray(SHARED);
    accounts.forEach(list::add);
    return change;
  }

  java.util.List<String> sharedWith() {
    java.util.List<String> accounts = new java.util.ArrayList<>();
    node.json().path(SHARED).forEach(other -> accounts.add(other.asString("")));
    return accounts;
  }

  /// The lower bound that is told: -1 until people are found, else at least 1,000 (unverified).
  long lower(Instant now) {
    return ready(now) ? Math.max(1000, rounded(people())) : -1;
  }

  /// The upper bound; over the lower one as in the recorded audience.
  long upper(Instant now) {
    return ready(now) ? Math.max(1000, rounded(Math.round(people() * 1.17))) : -1;
  }

  private static long rounded(long people) {
    long step = 100;
    while (people / step >= 10_000) {
      step *= 10;
    }
    return people / step * step;
  }
}
