package metrix.marketing.resilience;

import java.util.Optional;

/// The headers of an answer, by name in any case.
@FunctionalInterface
public interface Headers {
  Optional<String> first(String name);
}
