package metrix.core.template;

import java.util.List;
import java.util.Optional;

/// What the fields of a template stand for.
public interface Values {
  /// The value of a field; empty when there is no such field. One that is there without a value is
  /// an empty text.
  Optional<Value> of(String field);

  /// All fields, to find the one that a mistyped one was meant to be.
  List<String> names();
}
