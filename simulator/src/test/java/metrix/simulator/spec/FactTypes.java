package metrix.simulator.spec;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Reads the types that Meta's spec files and its Java SDK write in different words.
final class FactTypes {
  /// Every enumeration of the spec files by its name there, with the additions of v26.
  private final Map<String, SortedSet<String>> enumerations = new TreeMap<>();

  /// The same by `Node.EnumField`, the name that the Java SDK gives.
  private final Map<String, SortedSet<String>> ofSdk = new TreeMap<>();

  FactTypes(JsonNode enumTypes, JsonNode changedNodes) {
    for (JsonNode enumeration : enumTypes) {
      SortedSet<String> values = texts(enumeration.path("values"));
      enumerations.put(enumeration.path("name").asString(), values);
      ofSdk.put(
          sdkName(
              enumeration.path("node").asString(),
              enumeration.path("field_or_param").asString().replace("_", "")),
          values);
    }
    for (var node : changedNodes.properties()) {
      for (var changed : node.getValue().path("enums").properties()) {
        String name = sdkName(node.getKey(), changed.getKey());
        ofSdk.putIfAbsent(name, texts(changed.getValue().path("new_enum")));
        for (JsonNode enumeration : enumTypes) {
          String field = enumeration.path("field_or_param").asString().replace("_", "");
          if (sdkName(enumeration.path("node").asString(), field).equals(name)) {
            enumerations
                .get(enumeration.path("name").asString())
                .addAll(texts(changed.getValue().path("added")));
          }
        }
      }
    }
  }

  private static String sdkName(String node, String field) {
    return node + ".Enum" + field.toLowerCase(Locale.ROOT);
  }

  private static SortedSet<String> texts(JsonNode list) {
    SortedSet<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  SortedSet<String> values(String enumeration) {
    return enumerations.getOrDefault(enumeration, new TreeSet<>());
  }

  /// A type of a spec file: `unsigned int`, `list<Object>`, `adcampaign_status`, `Targeting`.
  FactType ofSpec(String text) {
    if (text.startsWith("list<")) {
      return ofSpec(text.substring(5, text.length() - 1)).listed();
    }
    SortedSet<String> values = values(text);
    if (!values.isEmpty()) {
      return new FactType(0, text, values);
    }
    return FactType.plain(
        switch (text) {
          case "string", "int", "float", "bool", "datetime", "file" -> text;
          case "unsigned int" -> "uint";
          case "Object", "map" -> "object";
          // A list whose elements the specs do not name.
          case "list" -> "list";
          default ->
              text.startsWith("map<")
                  ? "object"
                  // An enumeration without a table is a text, an upper-case name an object type.
                  : Character.isUpperCase(text.charAt(0)) && !text.contains("_") ? text : "string";
        });
  }

  /// A type of the Java SDK: `Long`, `List<Object>`, `AdSet.EnumStatus`.
  FactType ofSdk(String text) {
    if (text.startsWith("List<")) {
      return ofSdk(text.substring(5, text.length() - 1)).listed();
    }
    int dot = text.indexOf(".Enum");
    if (dot > 0) {
      String name = sdkName(text.substring(0, dot), text.substring(dot + 5));
      SortedSet<String> values = ofSdk.getOrDefault(name, new TreeSet<>());
      return values.isEmpty() ? FactType.plain("string") : new FactType(0, name, values);
    }
    return FactType.plain(
        switch (text) {
          case "String" -> "string";
          case "Long" -> "int";
          case "Double" -> "float";
          case "Boolean" -> "bool";
          case "Object" -> "object";
          default -> text.startsWith("Map<") ? "object" : text;
        });
  }
}
