package metrix.simulator.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Meta's published tables: for each node its fields, its edges and the parameters of each call.
///
/// Source: the API specs of Meta's SDK generator (v25.0) with the changes of the v26.0 Java SDK;
/// see `meta-v26.txt`.
public final class MetaSpec {
  private record NodeSpec(
      Map<String, Member> fields,
      Map<String, Member> edges,
      Map<String, Map<String, Param>> calls) {
    NodeSpec() {
      this(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
    }
  }

  /// A field of an object, or an edge of a node.
  ///
  /// @param type the node or object type that is read there, when this table knows it
  /// @param values what an enumeration allows; empty for all else
  public record Member(Optional<String> type, Set<String> values) {
    public Member {
      values = Set.copyOf(values);
    }
  }

  private final Map<String, NodeSpec> nodes;
  private final Map<String, Set<String>> named;

  private MetaSpec(Map<String, NodeSpec> nodes, Map<String, Set<String>> named) {
    this.nodes = nodes;
    this.named = named;
  }

  public static MetaSpec load() {
    try (InputStream in = MetaSpec.class.getResourceAsStream("meta-v26.txt")) {
      if (in == null) {
        throw new IllegalStateException("meta-v26.txt is missing from the program");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MetaSpec parse(BufferedReader lines) throws IOException {
    Map<String, Set<String>> enums = new HashMap<>();
    Map<String, NodeSpec> nodes = new HashMap<>();
    NodeSpec node = new NodeSpec();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.trim().split(" ", -1);
      switch (words[0]) {
        case "enum" -> enums.put(words[1], Set.of(words[2].split(",", -1)));
        case "node" -> {
          node = new NodeSpec();
          nodes.put(words[1], node);
        }
        case "fields" -> addMembers(node.fields(), words, enums);
        case "edges" -> addMembers(node.edges(), words, enums);
        case "call" -> node.calls().put(words[1] + " " + words[2], params(words, enums));
        default -> {
          // The licence header of the table.
        }
      }
    }
    return new MetaSpec(nodes, enums);
  }

  private static void addMembers(
      Map<String, Member> target, String[] words, Map<String, Set<String>> enums) {
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String name = equals < 0 ? words[i] : words[i].substring(0, equals);
      String type = equals < 0 ? "" : element(words[i].substring(equals + 1));
      target.put(name, new Member(objectType(type), enums.getOrDefault(type, Set.of())));
    }
  }

  private static Map<String, Param> params(String[] words, Map<String, Set<String>> enums) {
    Map<String, Param> params = new LinkedHashMap<>();
    for (int i = 3; i < words.length; i++) {
      int colon = words[i].indexOf(':');
      if (colon < 0) {
        continue;
      }
      boolean required = words[i].charAt(colon - 1) == '!';
      String name = words[i].substring(0, required ? colon - 1 : colon);
      String type = words[i].substring(colon + 1);
      boolean list = type.startsWith("list(");
      String element = list ? type.substring(5, type.length() - 1) : type;
      params.put(
          name,
          new Param(
              name,
              required,
              kind(element),
              list,
              objectType(element),
              enums.getOrDefault(element, Set.of())));
    }
    return params;
  }

  private static String element(String type) {
    return type.startsWith("list(") ? element(type.substring(5, type.length() - 1)) : type;
  }

  // Meta writes the names of object types in upper case, all else begins in lower case.
  private static Optional<String> objectType(String type) {
    return Optional.of(type).filter(name -> !name.isEmpty() && name.charAt(0) <= 'Z');
  }

  private static Param.Kind kind(String type) {
    return switch (type) {
      case "string" -> Param.Kind.STRING;
      case "int" -> Param.Kind.INTEGER;
      case "uint" -> Param.Kind.UNSIGNED;
      case "float" -> Param.Kind.NUMBER;
      case "bool" -> Param.Kind.BOOLEAN;
      case "datetime" -> Param.Kind.TIME;
      case "file" -> Param.Kind.FILE;
      default -> type.matches("e\\d+") ? Param.Kind.ENUM : Param.Kind.OBJECT;
    };
  }

  /// Whether a node of this type has a field or an edge of that name.
  public boolean knows(String node, String fieldOrEdge) {
    return member(node, fieldOrEdge).isPresent();
  }

  /// Whether this table describes the node or object type.
  public boolean describes(String type) {
    return nodes.containsKey(type);
  }

  /// A field or an edge of a node, or a field of an object type.
  public Optional<Member> member(String node, String fieldOrEdge) {
    NodeSpec spec = nodes.get(node);
    return spec == null
        ? Optional.empty()
        : Optional.ofNullable(spec.fields().get(fieldOrEdge))
            .or(() -> Optional.ofNullable(spec.edges().get(fieldOrEdge)));
  }

  public Set<String> fields(String node) {
    NodeSpec spec = nodes.get(node);
    return spec == null ? Set.of() : spec.fields().keySet();
  }

  public Set<String> edges(String node) {
    NodeSpec spec = nodes.get(node);
    return spec == null ? Set.of() : spec.edges().keySet();
  }

  /// The parameters of a call such as `("AdAccount", "POST", "campaigns")`; edge `.` is the node
  /// itself. Empty when Meta's tables do not hold the call.
  public Optional<Map<String, Param>> params(String node, String method, String edge) {
    NodeSpec spec = nodes.get(node);
    return spec == null
        ? Optional.empty()
        : Optional.ofNullable(spec.calls().get(method + " " + edge));
  }

  /// The calls of a node, such as `POST copies`.
  public Set<String> calls(String node) {
    NodeSpec spec = nodes.get(node);
    return spec == null ? Set.of() : spec.calls().keySet();
  }

  /// A parameter that creates an object of this type, such as `adlabels` of a campaign: written
  /// objects may hold it though it is never read.
  public Optional<Param> creationParam(String type, String name) {
    NodeSpec account = nodes.get("AdAccount");
    return account == null
        ? Optional.empty()
        : account.edges().entrySet().stream()
            .filter(edge -> edge.getValue().type().equals(Optional.of(type)))
            .flatMap(edge -> params("AdAccount", "POST", edge.getKey()).stream())
            .flatMap(params -> Optional.ofNullable(params.get(name)).stream())
            .findFirst();
  }

  /// The values of an enumeration that stands inside an object, such as `call_to_action_type`.
  public Set<String> values(String enumeration) {
    return named.getOrDefault(enumeration, Set.of());
  }
}
