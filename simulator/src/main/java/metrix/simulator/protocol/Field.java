package metrix.simulator.protocol;

import java.util.List;

/// One name of a `fields` expression with its modifiers and inner fields, such as
/// `adsets.limit(5){name}`.
public record Field(String name, Params modifiers, String alias, List<Field> children) {
  public Field {
    children = List.copyOf(children);
  }

  /// As a `fields` parameter says it again.
  public String text() {
    StringBuilder text = new StringBuilder(name);
    modifiers
        .values()
        .forEach(
            (key, value) -> text.append('.').append(key).append('(').append(value).append(')'));
    if (!alias.equals(name)) {
      text.append(".as(").append(alias).append(')');
    }
    return children.isEmpty() ? text.toString() : text + "{" + text(children) + "}";
  }

  public static String text(List<Field> fields) {
    return String.join(",", fields.stream().map(Field::text).toList());
  }

  public static Field named(String name) {
    return new Field(name, Params.NONE, name, List.of());
  }
}
