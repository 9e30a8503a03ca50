package metrix.server.http;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import metrix.server.api.Endpoint;

/// Which code answers which endpoint: exactly one for each.
public final class Bindings {
  /// Answers a call with a record.
  @FunctionalInterface
  public interface Answering {
    Record answer(Call call);
  }

  /// Does what a call asks for; there is nothing to give back.
  @FunctionalInterface
  public interface Doing {
    void act(Call call);
  }

  private final Map<Endpoint, Answering> answering = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, Doing> doing = new EnumMap<>(Endpoint.class);

  /// Binds an endpoint that gives JSON.
  public Bindings on(Endpoint endpoint, Answering code) {
    requireFree(endpoint);
    answering.put(endpoint, code);
    return this;
  }

  /// Binds an endpoint that gives nothing, or that writes its own answer.
  public Bindings act(Endpoint endpoint, Doing code) {
    requireFree(endpoint);
    doing.put(endpoint, code);
    return this;
  }

  Map<Endpoint, Answering> answering() {
    return Collections.unmodifiableMap(answering);
  }

  Map<Endpoint, Doing> doing() {
    return Collections.unmodifiableMap(doing);
  }

  /// Fails unless every endpoint is bound.
  void requireComplete() {
    for (Endpoint endpoint : Endpoint.values()) {
      if (!answering.containsKey(endpoint) && !doing.containsKey(endpoint)) {
        throw new IllegalStateException("nothing answers " + endpoint);
      }
    }
  }

  private void requireFree(Endpoint endpoint) {
    if (answering.containsKey(endpoint) || doing.containsKey(endpoint)) {
      throw new IllegalStateException("two answer " + endpoint);
    }
  }
}
