package metrix.core.plan;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The one text of a value: equal values give equal texts and different values different ones.
/// Texts inside carry their length, so that no name can imitate structure.
final class Canonical {
  /// How the components of a record are read: asked of each class once, since a launch has hundreds
  /// of thousands of records.
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors =
              Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
          accessors.forEach(accessor -> accessor.setAccessible(true));
          return accessors;
        }
      };

  private Canonical() {}

  /// SHA-256 over the canonical texts of the parts, in hex.
  static String hash(Object... parts) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(parts).forEach(part -> write(part, text));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Record r -> record(r, out);
      case List<?> list -> {
        out.append('[').append(list.size()).append(':');
        list.forEach(item -> write(item, out));
        out.append(']');
      }
      case Optional<?> optional -> {
        out.append(optional.isPresent() ? '+' : '-');
        optional.ifPresent(v -> write(v, out));
      }
      default -> {
        // enums, numbers, times, addresses: their texts are one to one
        String text = value.toString();
        out.append(value.getClass().getSimpleName()).append(text.length()).append(':').append(text);
      }
    }
  }

  private static void record(Record r, StringBuilder out) {
    out.append('(').append(r.getClass().getSimpleName());
    for (Method accessor : ACCESSORS.get(r.getClass())) {
      try {
        write(accessor.invoke(r), out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record that cannot be read: " + r.getClass(), e);
      }
    }
    out.append(')');
  }
}
