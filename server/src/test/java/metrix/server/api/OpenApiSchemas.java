package metrix.server.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaKeyword;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.server.api.common.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON schemas of the API's records. An `Optional` component is a property that may be absent; an
/// `Optional` in a list is null.
final class OpenApiSchemas {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SchemaBuilder builder =
      new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();

  /// A reference to the schema of a record.
  JsonNode reference(Class<? extends Record> type) {
    return builder.createSchemaReference(type);
  }

  /// The schemas of all records that were referred to.
  ObjectNode all() {
    return builder.collectDefinitions("components/schemas");
  }

  private static SchemaGeneratorConfigBuilder config() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS);
    config
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withDefinitionNamingStrategy((key, context) -> name(key.getType()))
        .withCustomDefinitionProvider(OpenApiSchemas::special);
    config
        .forFields()
        .withTargetTypeOverridesResolver(field ->
            isOptional(field.getType())
                ? List.of(field.getType().getTypeParameters().getFirst())
                : null)
        .withPropertyNameOverrideResolver(OpenApiSchemas::propertyName)
        .withRequiredCheck(field -> !Optional.class.equals(field.getRawMember().getType()));
    return config;
  }

  private static CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
    ObjectNode node = JSON.createObjectNode();
    Class<?> raw = type.getErasedType();
    if (isOptional(type)) {
      ResolvedType inner = type.getTypeParameters().getFirst();
      node.putArray("anyOf")
          .add(context.createDefinitionReference(inner))
          .addObject()
          .put("type", "null");
      return inline(node);
    }
    if (raw == Instant.class) {
      return inline(node.put("type", "string").put("format", "date-time"));
    }
    if (raw == LocalDate.class) {
      return inline(node.put("type", "string").put("format", "date"));
    }
    if (raw == BigDecimal.class || raw == double.class) {
      return inline(node.put("type", "number"));
    }
    if (raw.isEnum() && Word.class.isAssignableFrom(raw)) {
      var words = node.put("type", "string").putArray("enum");
      Arrays.stream(raw.getEnumConstants()).forEach(c -> words.add(((Word) c).word()));
      return new CustomDefinition(
          node, CustomDefinition.DefinitionType.STANDARD, CustomDefinition.AttributeInclusion.NO);
    }
    return null;
  }

  private static CustomDefinition inline(ObjectNode node) {
    return new CustomDefinition(
        node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
  }

  private static boolean isOptional(ResolvedType type) {
    return type != null && type.getErasedType() == Optional.class;
  }

  private static String name(ResolvedType type) {
    String simple = type.getErasedType().getSimpleName();
    return simple.endsWith("Json") ? simple.substring(0, simple.length() - 4) : simple;
  }

  private static String propertyName(FieldScope field) {
    return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
        .filter(c -> c.getName().equals(field.getDeclaredName()))
        .map(RecordComponent::getAccessor)
        .map(accessor -> accessor.getAnnotation(JsonProperty.class))
        .filter(java.util.Objects::nonNull)
        .map(JsonProperty::value)
        .findFirst()
        .orElse(null);
  }

  static final String REF = SchemaKeyword.TAG_REF.forVersion(SchemaVersion.DRAFT_2020_12);
}
