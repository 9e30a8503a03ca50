package metrix.simulator;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Token;
import metrix.simulator.protocol.Upload;
import metrix.simulator.protocol.UrlText;
import tools.jackson.databind.JsonNode;

/// The reader of HTTP requests: takes query, form, multipart and JSON bodies apart and makes a
/// [Call].
final class GraphDoor {
  private static final String VERSION = "v\\d{1,3}\\.\\d";
  private static final int OLDEST_LIVING = 25;
  private static final String NEWEST = "v26.0";

  /// A call with the version that it asked for and the one that serves it.
  record Visit(Call call, Optional<String> asked, String served) {}

  private GraphDoor() {}

  static Visit read(Context ctx, String host) {
    List<String> path = new ArrayList<>(UrlText.segments(ctx.path()));
    Optional<String> asked = Optional.empty();
    if (!path.isEmpty() && path.getFirst().matches(VERSION)) {
      asked = Optional.of(path.removeFirst());
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Upload> files = new LinkedHashMap<>();
    String query = ctx.queryString();
    if (query != null) {
      values.putAll(UrlText.parse(query));
    }
    body(ctx, values, files);
    boolean inParams = values.containsKey("access_token");
    Optional<Token> token = token(ctx, values.remove("access_token"));
    String method = ctx.method().name().toUpperCase(Locale.ROOT);
    String override = Optional.ofNullable(values.remove("method")).orElse("");
    if (method.equals("POST") && override.matches("(?i)get|delete")) {
      method = override.toUpperCase(Locale.ROOT);
    }
    String served = served(asked);
    Call call =
        new Call(
            method,
            host + "/" + served,
            path,
            new Params(values),
            files,
            token,
            inParams,
            Optional.empty());
    return new Visit(call, asked, served);
  }

  // An ended version is served by the oldest living one. Source: Meta, versioning; recorded header.
  private static String served(Optional<String> asked) {
    if (asked.isEmpty()) {
      return NEWEST;
    }
    int major = Integer.parseInt(asked.get().substring(1, asked.get().indexOf('.')));
    return major < OLDEST_LIVING ? "v" + OLDEST_LIVING + ".0" : asked.get();
  }

  private static Optional<Token> token(
      Context ctx, @org.jspecify.annotations.Nullable String param) {
    String header = ctx.header("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(new Token(header.substring(7)));
    }
    return param == null || param.isEmpty() ? Optional.empty() : Optional.of(new Token(param));
  }

  private static void body(Context ctx, Map<String, String> values, Map<String, Upload> files) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/form-data")) {
      multipart(ctx, values, files);
      return;
    }
    byte[] bytes = bytes(ctx);
    if (bytes.length == 0) {
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (type.startsWith("application/json")) {
      JsonNode json =
          Json.parse(text)
              .orElseThrow(() -> Failure.invalid("The request body is not valid JSON").thrown());
      // Node's SDK sends an empty object with its reads.
      for (var member : json.isObject() ? json.properties() : Json.object().properties()) {
        values.put(member.getKey(), Json.plain(member.getValue()));
      }
    } else {
      values.putAll(UrlText.parse(text));
    }
  }

  private static void multipart(
      Context ctx, Map<String, String> values, Map<String, Upload> files) {
    try {
      // A file's field is among them too, without a text.
      ctx.formParamMap()
          .forEach((name, texts) ->
              texts.reversed().stream().findFirst().ifPresent(t -> values.put(name, t)));
      // Its map has no order of its own; the parts come as they were sent.
      Map<String, List<UploadedFile>> uploads = ctx.uploadedFileMap();
      for (String name : ctx.req().getParts().stream().map(Part::getName).distinct().toList()) {
        uploads.getOrDefault(name, List.of()).forEach(upload -> keep(files, name, upload));
      }
    } catch (Exception e) {
      // Javalin is written in Kotlin: it throws checked exceptions that Java does not see.
      throw unreadable(ctx, "The multipart body cannot be read");
    }
  }

  private static byte[] bytes(Context ctx) {
    try {
      return ctx.bodyAsBytes();
    } catch (Exception e) {
      // Too long, or shorter than its Content-Length said, or not in the chunks that it promised.
      throw unreadable(ctx, "The request body cannot be read");
    }
  }

  private static GraphError unreadable(Context ctx, String why) {
    // What is left of the body makes the server close the connection; the client must know.
    ctx.header("Connection", "close");
    return Failure.invalid(why).thrown();
  }

  private static void keep(Map<String, Upload> files, String name, UploadedFile file) {
    byte[] bytes;
    try (InputStream in = file.content()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Several files under one name are all kept.
    String key = files.containsKey(name) ? name + files.size() : name;
    files.put(key, new Upload(file.filename(), () -> bytes));
  }
}
