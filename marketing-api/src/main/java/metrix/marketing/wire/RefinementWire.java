package metrix.marketing.wire;

import java.util.List;
import metrix.model.CustomAudience;
import metrix.model.Interest;
import metrix.model.Refinement;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Interests and other traits, custom audiences and languages in Meta's form: the groups of
/// `flexible_spec` must all fit, one entry of each is enough. Source: Meta, basic targeting page,
/// copy of 2026-09-12; FlexibleTargeting of the v25.0 specs.
final class RefinementWire {
  private RefinementWire() {}

  static void write(ObjectNode json, List<Interest> interests, Refinement refinement) {
    if (!interests.isEmpty()) {
      ArrayNode list = json.withArrayProperty("flexible_spec").addObject().putArray("interests");
      interests.forEach(i -> list.addObject().put("id", i.id()).put("name", i.name()));
    }
    for (TraitGroup group : refinement.groups()) {
      traits(json.withArrayProperty("flexible_spec").addObject(), group.anyOf());
    }
    if (!refinement.excluded().isEmpty()) {
      traits(json.putObject("exclusions"), refinement.excluded());
    }
    audiences(json, "custom_audiences", refinement.audiences());
    audiences(json, "excluded_custom_audiences", refinement.excludedAudiences());
    refinement.languages().forEach(l -> json.withArrayProperty("locales").add(l.key()));
  }

  private static void traits(ObjectNode group, List<Trait> traits) {
    for (Trait trait : traits) {
      ArrayNode list = group.withArrayProperty(trait.kind().wire());
      if (trait.kind().numbered()) {
        list.add(Long.parseLong(trait.id()));
      } else {
        list.addObject().put("id", trait.id()).put("name", trait.name());
      }
    }
  }

  private static void audiences(ObjectNode json, String name, List<CustomAudience> audiences) {
    audiences.forEach(a -> json.withArrayProperty(name).addObject().put("id", a.id()));
  }
}
