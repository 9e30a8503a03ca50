package metrix.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.server.api.common.ErrorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Records to JSON and back, strictly: unknown and doubled fields, deep nesting and endless texts
/// are refused. Messages name the place and never repeat what was sent, which may be a token.
public final class Json {
  private static final int NAME_SHOWN = 24;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(256 * 1024)
                          .maxNumberLength(100)
                          .maxNameLength(256)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private Json() {}

  /// The JSON of a record.
  public static byte[] bytes(Record value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// The JSON of a record, as text.
  public static String text(Record value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T extends Record> T read(byte[] json, Class<T> type) {
    try {
      Optional<T> value = Optional.ofNullable(MAPPER.readValue(json, type));
      return value.orElseThrow(() -> wrong(Optional.empty(), "The body is null."));
    } catch (UnrecognizedPropertyException e) {
      String name = e.getPropertyName();
      throw wrong(
          Optional.empty(),
          name.length() <= NAME_SHOWN
              ? "There is no field “" + name + "” in " + place(e).orElse("this call") + "."
              : "There is an unknown field in " + place(e).orElse("this call") + ".");
    } catch (DatabindException e) {
      throw wrong(place(e), "A field is missing or has a value of the wrong kind.");
    } catch (JacksonException e) {
      throw wrong(Optional.empty(), "The body is not sound JSON.");
    }
  }

  private static ApiError wrong(Optional<String> field, String what) {
    return ApiError.of(
            400, ErrorCode.INVALID_INPUT, what, "See /api/openapi.json for what this call takes.")
        .at(field);
  }

  private static Optional<String> place(DatabindException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
            .filter(name -> name.length() <= NAME_SHOWN)
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }
}
