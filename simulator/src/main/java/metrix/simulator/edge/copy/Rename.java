package metrix.simulator.edge.copy;

import java.util.List;
import metrix.simulator.protocol.Failure;
import tools.jackson.databind.JsonNode;

/// How copies are called: `rename_options`.
///
/// Source: Meta, "Campaign" reference: `ONLY_TOP_LEVEL_RENAME` is the default and the suffix
/// defaults to a localized "- Copy". That this suffix is added beside a prefix is unverified.
record Rename(Strategy strategy, String prefix, String suffix) {
  /// Which objects of a copied tree get a new name.
  enum Strategy {
    DEEP_RENAME,
    ONLY_TOP_LEVEL_RENAME,
    NO_RENAME
  }

  static Rename of(JsonNode options) {
    String strategy =
        options.path("rename_strategy").asString(Strategy.ONLY_TOP_LEVEL_RENAME.name());
    List<String> known = List.of(Strategy.values()).stream().map(Enum::name).toList();
    if (!known.contains(strategy)) {
      throw Failure.notOneOf("rename_options[rename_strategy]", known)
          .blaming("rename_options", "rename_strategy")
          .thrown();
    }
    return new Rename(
        Strategy.valueOf(strategy),
        options.path("rename_prefix").asString(""),
        options.path("rename_suffix").asString(" - Copy"));
  }

  /// The name of the copy of the object that was addressed.
  String top(String name) {
    return strategy == Strategy.NO_RENAME ? name : prefix + name + suffix;
  }

  /// The name of the copy of an object below it.
  String below(String name) {
    return strategy == Strategy.DEEP_RENAME ? prefix + name + suffix : name;
  }
}
