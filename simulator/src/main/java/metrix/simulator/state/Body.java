package metrix.simulator.state;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What the owner of an object set on it. Nobody may change the JSON that it hands out.
public sealed interface Body {
  ObjectNode json();

  /// The same values, made at most once: for a reader of several of them.
  default Body atHand() {
    return this;
  }

  /// Values that a call wrote.
  record Stored(ObjectNode json) implements Body {}

  /// Values of the demo account, made again at each reading: 100,000 ads need no memory for them.
  record Generated(IntFunction<ObjectNode> maker, int index) implements Body {
    @Override
    public ObjectNode json() {
      return maker.apply(index);
    }

    @Override
    public Body atHand() {
      return new Once(this);
    }
  }

  /// Generated values that are kept after the first reading. For one reader only.
  final class Once implements Body {
    private final Generated from;
    private @Nullable ObjectNode made;

    Once(Generated from) {
      this.from = from;
    }

    @Override
    public ObjectNode json() {
      ObjectNode json = made;
      if (json == null) {
        json = from.json();
        made = json;
      }
      return json;
    }
  }
}
