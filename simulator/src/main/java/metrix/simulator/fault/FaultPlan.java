package metrix.simulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// The mishaps of a run, in the order of the file. Requests are counted for each entry; a seed
/// makes chance repeat.
public final class FaultPlan {
  private static final Set<String> KEYS =
      Set.of("on", "do", "when", "name", "ms", "status", "code", "subcode", "message", "transient");
  private static final Set<String> ON_KEYS =
      Set.of("method", "edge", "nth", "every", "probability", "part");

  private final List<Fault> faults;
  private final int[] seen;
  private final SplittableRandom chance;

  private FaultPlan(List<Fault> faults, long seed) {
    this.faults = List.copyOf(faults);
    this.seen = new int[faults.size()];
    this.chance = new SplittableRandom(seed);
  }

  public static FaultPlan none() {
    return new FaultPlan(List.of(), 0);
  }

  public static FaultPlan read(Path file, long seed) {
    try {
      return parse(Files.readString(file), seed);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of faults " + file + " cannot be read.", e);
    }
  }

  public static FaultPlan parse(String json, long seed) {
    JsonNode list =
        Json.parse(json)
            .filter(JsonNode::isArray)
            .orElseThrow(() -> wrong(0, "the file must hold a JSON list"));
    List<Fault> faults = new ArrayList<>();
    int index = 0;
    for (JsonNode entry : list) {
      faults.add(fault(entry, index++));
    }
    return new FaultPlan(faults, seed);
  }

  private static Fault fault(JsonNode json, int index) {
    JsonNode on = json.path("on");
    for (String key : json.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw wrong(index, "unknown member \"" + key + "\"; known are " + KEYS);
      }
    }
    for (String key : on.propertyNames()) {
      if (!ON_KEYS.contains(key)) {
        throw wrong(index, "unknown member \"on." + key + "\"; known are " + ON_KEYS);
      }
    }
    String word = json.path("do").asString("");
    Fault.Action action;
    try {
      action = Fault.Action.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(index, "unknown \"do\": \"" + word + "\"");
    }
    String when = json.path("when").asString("before");
    if (!when.equals("before") && !when.equals("after_commit")) {
      throw wrong(index, "\"when\" must be before or after_commit");
    }
    return new Fault(
        json.path("name").asString(word),
        text(on, "method"),
        text(on, "edge"),
        number(on, "nth"),
        number(on, "every"),
        on.path("probability").asDouble(1),
        number(on, "part"),
        action,
        when.equals("after_commit"),
        Duration.ofMillis(json.path("ms").asInt(1000)),
        json.path("status").asInt(503),
        failure(json, action));
  }

  private static Optional<Failure> failure(JsonNode json, Fault.Action action) {
    return switch (action) {
      case THROTTLE ->
          Optional.of(
              Failure.of(
                      json.path("code").asInt(80004),
                      json.path("message")
                          .asString(
                              "(#80004) There have been too many calls to this ad-account. Wait a bit and try again. For more info,"
                                  + " please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#ads-management."))
                  .withSubcode(json.path("subcode").asInt(2446079)));
      case EXPIRE_TOKEN ->
          Optional.of(
              Failure.of(190, "Error validating access token: Session has expired.")
                  .withSubcode(463));
      case ERROR -> {
        Failure failure =
            Failure.of(
                    json.path("code").asInt(2),
                    json.path("message").asString("Service temporarily unavailable"))
                .withRetry(json.path("transient").asBoolean(false))
                .withStatus(json.path("status").asInt(400));
        yield Optional.of(
            json.has("subcode") ? failure.withSubcode(json.path("subcode").asInt(0)) : failure);
      }
      case DROP_BEFORE, DROP_AFTER_COMMIT, RESET, DELAY, STATUS, TRUNCATE, HTML, NULL_PART ->
          Optional.empty();
    };
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.optional(name).map(node -> node.asString(""));
  }

  private static OptionalInt number(JsonNode json, String name) {
    return json.has(name) ? OptionalInt.of(json.path(name).asInt(-1)) : OptionalInt.empty();
  }

  private static IllegalArgumentException wrong(int index, String what) {
    return new IllegalArgumentException(
        "Fault " + (index + 1) + " of the file cannot be used: " + what + ".");
  }

  /// The mishaps that hit a request, counting it. A mishap of a part comes with the request and is
  /// told by its number.
  public synchronized List<Fault> strike(String method, String edge) {
    List<Fault> hits = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      boolean matches =
          fault.method().map(wanted -> wanted.equalsIgnoreCase(method)).orElse(true)
              && fault.edge().map(wanted -> wanted.equals(edge)).orElse(true);
      if (!matches) {
        continue;
      }
      seen[i]++;
      int count = seen[i];
      boolean due =
          (fault.nth().isEmpty() || fault.nth().getAsInt() == count)
              && (fault.every().isEmpty() || count % Math.max(1, fault.every().getAsInt()) == 0)
              && (fault.probability() >= 1 || chance.nextDouble() < fault.probability());
      if (due) {
        hits.add(fault);
      }
    }
    return hits;
  }
}
