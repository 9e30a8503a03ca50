package metrix.simulator.protocol;

import java.util.List;

/// One name of a `fields` expression with its modifiers and inner fields, such as
/// `adsets.limit(5){name}`.
public record Field(String name, Params modifiers, String alias, List<Field> children) {
  public Field {
    children = List.copyOf(children);
  }

  public static Field named(String name) {
    return new Field(name, Params.NONE, name, List.of());
  }
}
