package metrix.model;

import java.util.List;

/// Traits of which a person must have at least one.
public record TraitGroup(List<Trait> anyOf) {
  public TraitGroup {
    anyOf = List.copyOf(anyOf);
  }
}
