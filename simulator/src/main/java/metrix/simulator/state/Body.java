package metrix.simulator.state;

import java.util.function.IntFunction;
import tools.jackson.databind.node.ObjectNode;

/// What the owner of an object set on it. Nobody may change the JSON that it hands out.
public sealed interface Body {
  ObjectNode json();

  /// Values that a call wrote.
  record Stored(ObjectNode json) implements Body {}

  /// Values of the demo account, made again at each reading: 100,000 ads need no memory for them.
  record Generated(IntFunction<ObjectNode> maker, int index) implements Body {
    @Override
    public ObjectNode json() {
      return maker.apply(index);
    }
  }
}
