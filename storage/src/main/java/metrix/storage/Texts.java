package metrix.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.ImageRef;
import metrix.core.plan.Intent;
import metrix.core.plan.Ref;
import metrix.model.AdContent;
import metrix.model.Budget;
import metrix.model.ClickTarget;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.PromotedObject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes plans and forms as JSON for our own database. Records are written by their components, so
/// that the domain knows nothing of JSON; a choice among several records carries its name.
final class Texts {
  private static final List<Class<?>> CHOICES =
      List.of(
          Intent.class,
          Ref.class,
          ImageRef.class,
          ObjectId.class,
          ObjectChange.class,
          AdContent.class,
          ClickTarget.class,
          Budget.class,
          PromotedObject.class);

  private static final JsonMapper MAPPER = mapper();

  private Texts() {}

  /// Says which record of a choice a value is.
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Reads what this or an earlier version wrote. Fails with [Unreadable] when it is neither.
  static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException _) {
      return readOlder(text, type);
    }
  }

  /// A value as it is written.
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// The text in a field of a text, however the rest of it is shaped.
  static Optional<String> peek(String text, String field) {
    try {
      return MAPPER.readTree(text).path(field).asStringOpt();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// A text that no version of this program wrote up to this one.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unreadable(RuntimeException why) {
      super(String.valueOf(why.getMessage()).lines().findFirst().orElse(""), why);
    }
  }

  private static <T> T readOlder(String text, Class<T> type) {
    try {
      return MAPPER.treeToValue(OlderShapes.today(MAPPER.readTree(text)), type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new Unreadable(e);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .changeDefaultVisibility(v ->
                v.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            // what an older version did not know is empty where it is a list or optional, and is
            // asked of OlderShapes otherwise
            .withConfigOverride(
                List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    for (Class<?> choice : CHOICES) {
      builder.addMixIn(choice, Named.class);
      for (Class<?> permitted : choice.getPermittedSubclasses()) {
        builder.registerSubtypes(permitted);
      }
    }
    return builder.build();
  }
}
