package metrix.marketing.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import metrix.model.AdCurrency;
import metrix.model.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON object of Meta, read field by field. A field that is absent, null or an empty text has no
/// value. Numbers are read from numbers and from texts, since Meta sends both.
///
/// @param json the object; anything else reads as an empty one
public record Node(JsonNode json) {
  private static final DateTimeFormatter META_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  /// How Meta writes times: a numeric offset without colon. Source: recorded answers of v25.0.
  public static String time(OffsetDateTime time) {
    return META_TIME.format(time);
  }

  /// An object without fields.
  public static Node empty() {
    return new Node(JsonNodeFactory.instance.objectNode());
  }

  /// The text of a field; a number or a truth value as Meta wrote it.
  public Optional<String> text(String name) {
    JsonNode value = json.path(name);
    return value.isValueNode() && !value.isNull() && !value.isMissingNode()
        ? Optional.of(value.asString()).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /// The text of a field that every such object has.
  public String needed(String name) {
    return text(name).orElseThrow(() -> new UnreadableAnswer("no " + name));
  }

  public Optional<BigDecimal> decimal(String name) {
    return text(name).map(t -> number(name, t));
  }

  public OptionalLong whole(String name) {
    return decimal(name).map(d -> OptionalLong.of(d.longValue())).orElseGet(OptionalLong::empty);
  }

  /// A number of people or of minor units: empty, too, below zero, which is Meta's word for none.
  public OptionalLong count(String name) {
    OptionalLong found = whole(name);
    return found.isPresent() && found.getAsLong() >= 0 ? found : OptionalLong.empty();
  }

  public boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  /// An amount in minor units. Zero is Meta's word for none; no currency, no amount.
  public Optional<Money> money(String name, Optional<AdCurrency> currency) {
    OptionalLong minor = count(name);
    return minor.isEmpty() || minor.getAsLong() == 0
        ? Optional.empty()
        : currency.map(c -> new Money(minor.getAsLong(), c));
  }

  /// A time in ISO 8601 with an offset. Times before 1971 are Meta's word for none.
  public Optional<OffsetDateTime> time(String name) {
    return text(name)
        .map(t -> parsed(name, () -> OffsetDateTime.parse(t, META_TIME)))
        .filter(t -> t.getYear() > 1970);
  }

  /// A time in UNIX seconds; zero is Meta's word for never.
  public Optional<Instant> unixTime(String name) {
    OptionalLong seconds = whole(name);
    return seconds.isEmpty() || seconds.getAsLong() == 0
        ? Optional.empty()
        : Optional.of(parsed(name, () -> Instant.ofEpochSecond(seconds.getAsLong())));
  }

  public LocalDate date(String name) {
    String text = needed(name);
    return parsed(name, () -> LocalDate.parse(text));
  }

  /// The object in a field; an empty one when there is none.
  public Node in(String name) {
    JsonNode value = json.path(name);
    return value.isObject() ? new Node(value) : empty();
  }

  /// The elements of a list; none when there is no list.
  public List<Node> list(String name) {
    return elements(name).map(Node::new).toList();
  }

  /// The objects in the fields of this one.
  public Stream<Node> objects() {
    return json.isObject()
        ? json.properties().stream()
            .map(Map.Entry::getValue)
            .filter(JsonNode::isObject)
            .map(Node::new)
        : Stream.empty();
  }

  /// The texts of a list.
  public List<String> texts(String name) {
    return elements(name).filter(JsonNode::isValueNode).map(JsonNode::asString).toList();
  }

  public boolean has(String name) {
    return json.hasNonNull(name);
  }

  private Stream<JsonNode> elements(String name) {
    JsonNode value = json.path(name);
    return value.isArray() ? value.values().stream() : Stream.empty();
  }

  private static BigDecimal number(String name, String text) {
    return parsed(name, () -> new BigDecimal(text));
  }

  private static <T> T parsed(String name, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (DateTimeException | NumberFormatException e) {
      throw new UnreadableAnswer("a strange " + name);
    }
  }
}
