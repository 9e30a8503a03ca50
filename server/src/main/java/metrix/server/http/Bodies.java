package metrix.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.server.api.Body;
import metrix.server.api.common.ErrorCode;

/// Reads bodies of the right content type up to their limit. Forms and multipart are never taken:
/// they are what another site can send without asking.
final class Bodies {
  static final long MOST_JSON = 2L << 20;

  private Bodies() {}

  /// Refuses a body of the wrong kind or size by its headers, before any of it is read.
  static void check(HttpServletRequest request, Body body) {
    switch (body) {
      case Body.None _ -> checkEmpty(request);
      case Body.Json _ -> check(request, List.of("application/json"), MOST_JSON);
      case Body.Raw raw -> check(request, raw.mediaTypes(), raw.most());
    }
  }

  static byte[] read(HttpServletRequest request, Body body) throws IOException {
    long most =
        switch (body) {
          case Body.None _ -> 0;
          case Body.Json _ -> MOST_JSON;
          case Body.Raw raw -> raw.most();
        };
    var bytes = new ByteArrayOutputStream(Math.max(1024, (int) request.getContentLengthLong()));
    byte[] part = new byte[64 << 10];
    try (InputStream in = request.getInputStream()) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        if (bytes.size() + n > most) {
          throw tooLarge(most);
        }
        bytes.write(part, 0, n);
      }
    }
    return bytes.toByteArray();
  }

  private static void checkEmpty(HttpServletRequest request) {
    boolean types = request.getContentType() != null && !isJson(request.getContentType());
    if (types) {
      throw wrongType(List.of("application/json"));
    }
    if (request.getContentLengthLong() > MOST_JSON) {
      throw tooLarge(MOST_JSON);
    }
  }

  private static void check(HttpServletRequest request, List<String> types, long most) {
    String type = mediaType(Optional.ofNullable(request.getContentType()).orElse(""));
    boolean fits =
        types.stream()
            .anyMatch(t ->
                t.equals(type)
                    || (t.endsWith("/*") && type.startsWith(t.substring(0, t.length() - 1))));
    if (!fits) {
      throw wrongType(types);
    }
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
  }

  private static boolean isJson(String type) {
    return mediaType(type).equals("application/json");
  }

  private static String mediaType(String header) {
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static ApiError wrongType(List<String> types) {
    return ApiError.of(
        415,
        ErrorCode.WRONG_TYPE,
        "This call does not take that content type.",
        "Send " + String.join(" or ", types) + ".");
  }

  private static ApiError tooLarge(long most) {
    return ApiError.of(
        413,
        ErrorCode.TOO_LARGE,
        "That is more than " + (most >> 20) + " MB.",
        "Send a smaller one.");
  }
}
