package metrix.simulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.catalogue.ErrorEntry;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// The reader of a file of planned mishaps: a JSON list of
/// `{"on":{…},"do":"…","when":"before|after_commit",…}`.
public final class FaultFile {
  private static final Set<String> KEYS =
      Set.of(
          "on",
          "do",
          "when",
          "name",
          "ms",
          "for",
          "mb",
          "status",
          "code",
          "subcode",
          "variant",
          "message",
          "title",
          "text",
          "transient",
          "minutes");
  private static final Set<String> ON_KEYS =
      Set.of("method", "edge", "nth", "every", "probability", "part");
  private static final int MOST_MEGABYTES = 4096;

  private final ErrorCatalogue errors;
  private final JsonNode json;
  private final int index;

  private FaultFile(ErrorCatalogue errors, JsonNode json, int index) {
    this.errors = errors;
    this.json = json;
    this.index = index;
  }

  public static List<Fault> read(Path file, ErrorCatalogue errors) {
    try {
      return parse(Files.readString(file), errors);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of faults " + file + " cannot be read.", e);
    }
  }

  /// @throws IllegalArgumentException naming the entry and what is wrong with it
  public static List<Fault> parse(String text, ErrorCatalogue errors) {
    JsonNode list =
        Json.parse(text)
            .filter(JsonNode::isArray)
            .orElseThrow(
                () -> new IllegalArgumentException("The file of faults must hold a JSON list."));
    List<Fault> faults = new ArrayList<>();
    for (JsonNode entry : list) {
      faults.add(new FaultFile(errors, entry, faults.size()).fault());
    }
    return faults;
  }

  private Fault fault() {
    known(json, "", KEYS);
    known(json.path("on"), "on.", ON_KEYS);
    String word = json.path("do").asString("");
    String when = json.path("when").asString("before");
    if (!when.equals("before") && !when.equals("after_commit")) {
      throw wrong("\"when\" must be before or after_commit");
    }
    Mishap mishap = mishap(word);
    Target on = target(json.path("on"));
    if (on.part().isPresent() && !mishap.fitsPart()) {
      throw wrong("\"" + word + "\" cannot hit a part of a batch");
    }
    boolean late = when.equals("after_commit") || word.equals("drop_after_commit");
    return new Fault(json.path("name").asString(word), on, late, mishap);
  }

  private Mishap mishap(String word) {
    return switch (word) {
      case "drop_before", "drop_after_commit" -> new Mishap.Drop();
      case "reset" -> new Mishap.Reset();
      case "delay" -> new Mishap.Delay(time());
      case "status" -> new Mishap.Status(within(json, "status", 503, 200, 599));
      case "error" -> new Mishap.Refusal(error(2, OptionalInt.empty()), minutes(0));
      case "throttle" -> new Mishap.Refusal(error(80004, OptionalInt.of(2446079)), minutes(1));
      case "expire_token" -> new Mishap.Refusal(error(190, OptionalInt.of(463)), 0);
      case "truncate" -> new Mishap.Truncate();
      case "html" -> new Mishap.Html();
      case "null_part" -> new Mishap.NullPart();
      case "bomb" -> new Mishap.Bomb(within(json, "mb", 256, 1, MOST_MEGABYTES) * 1_000_000L);
      case "slow_body" -> new Mishap.SlowBody(time());
      case "duplicate" -> new Mishap.Duplicate();
      case "late_visible" -> new Mishap.LateVisible(time());
      case "clock_skew" ->
          new Mishap.ClockSkew(
              Duration.ofMillis(within(json, "ms", 1000, -2_000_000_000, 2_000_000_000)));
      default -> throw wrong("unknown \"do\": \"" + word + "\"");
    };
  }

  /// The error of the catalogue with the numbers of the entry, or with these ones; what the entry
  /// says itself goes first.
  private Failure error(int usualCode, OptionalInt usualSubcode) {
    int code = json.path("code").asInt(usualCode);
    OptionalInt subcode =
        json.has("subcode")
            ? OptionalInt.of(json.path("subcode").asInt(0))
            : json.has("code") ? OptionalInt.empty() : usualSubcode;
    String variant = json.path("variant").asString("");
    Optional<Failure> known =
        errors.ofCode(code).stream()
            .filter(entry -> entry.subcode().orElse(-1) == subcode.orElse(-1))
            .filter(entry -> variant.isEmpty() || entry.variant().equals(variant))
            .map(ErrorEntry::failure)
            .findFirst();
    if (known.isEmpty() && !variant.isEmpty()) {
      throw wrong("the catalogue of errors has no variant \"" + variant + "\" of this error");
    }
    Failure failure = known.orElseGet(() -> Failure.of(code, "An unknown error occurred"));
    return new Failure(
        within(json, "status", failure.status(), 200, 599),
        failure.type(),
        code,
        subcode.isPresent() ? Optional.of(subcode.getAsInt()) : Optional.empty(),
        json.path("message").asString(failure.message()),
        json.optional("transient").map(JsonNode::asBoolean).or(failure::retry),
        text(json, "title").or(failure::title),
        text(json, "text").or(failure::explanation),
        failure.blame());
  }

  private int minutes(int otherwise) {
    return within(json, "minutes", otherwise, 0, 1_440);
  }

  /// `ms`, or `for` as an ISO 8601 duration; a second when neither is there.
  private Duration time() {
    if (!json.has("for")) {
      return Duration.ofMillis(within(json, "ms", 1000, 0, Integer.MAX_VALUE));
    }
    try {
      Duration time = Duration.parse(json.path("for").asString(""));
      if (!time.isNegative() && !json.has("ms")) {
        return time;
      }
    } catch (DateTimeException e) {
      // Falls through to the message below, which says what is wanted.
    }
    throw wrong("\"for\" must be a duration such as PT5M, and stands alone, without \"ms\"");
  }

  private Target target(JsonNode on) {
    double probability = on.path("probability").asDouble(1);
    if (on.has("probability") && !(probability >= 0 && probability <= 1)) {
      throw wrong("\"on.probability\" must lie between 0 and 1");
    }
    return new Target(
        text(on, "method"),
        text(on, "edge"),
        number(on, "nth", 1),
        number(on, "every", 1),
        probability,
        number(on, "part", 0));
  }

  private void known(JsonNode object, String prefix, Set<String> names) {
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw wrong(
            "unknown member \""
                + prefix
                + name
                + "\"; known are "
                + String.join(", ", names.stream().sorted().toList()));
      }
    }
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.optional(name).map(node -> node.asString(""));
  }

  private OptionalInt number(JsonNode on, String name, int least) {
    return on.has(name)
        ? OptionalInt.of(within(on, name, least, least, Integer.MAX_VALUE))
        : OptionalInt.empty();
  }

  private int within(JsonNode from, String name, int otherwise, int least, int most) {
    JsonNode value = from.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < least
        || value.asInt() > most) {
      throw wrong("\"" + name + "\" must be a whole number between " + least + " and " + most);
    }
    return value.asInt();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "Fault " + (index + 1) + " of the file cannot be used: " + what + ".");
  }
}
