package metrix.marketing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import metrix.marketing.GraphUrl;

/// A small HTTP server that answers as a test wrote it down, and remembers what it was asked.
final class FakeMeta implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// An answer to give.
  record Reply(int status, Map<String, String> headers, String body) {
    static Reply ok(String body) {
      return new Reply(200, Map.of(), body);
    }

    static Reply status(int status, String body) {
      return new Reply(status, Map.of(), body);
    }

    Reply with(String header, String value) {
      var more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, more, body);
    }
  }

  /// A request that came.
  record Asked(String method, String uri, Map<String, List<String>> headers, String body) {
    String path() {
      return URI.create(uri).getPath();
    }

    Map<String, String> query() {
      return decoded(URI.create(uri).getRawQuery());
    }

    Map<String, String> form() {
      return decoded(body);
    }

    private static Map<String, String> decoded(String encoded) {
      return encoded == null || encoded.isEmpty()
          ? Map.of()
          : Arrays.stream(encoded.split("&"))
              .map(p -> p.split("=", 2))
              .collect(
                  Collectors.toMap(
                      p -> URLDecoder.decode(p[0], UTF_8), p -> URLDecoder.decode(p[1], UTF_8)));
    }
  }

  FakeMeta() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  GraphUrl url() {
    return new GraphUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /// Answers to `METHOD path` below the version: one after the other, the last one for ever.
  FakeMeta on(String methodAndPath, Reply... inOrder) {
    synchronized (replies) {
      replies.computeIfAbsent(methodAndPath, _ -> new ArrayDeque<>()).addAll(List.of(inOrder));
    }
    return this;
  }

  FakeMeta on(String methodAndPath, String body) {
    return on(methodAndPath, Reply.ok(body));
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  Asked last() {
    return asked.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String uri = exchange.getRequestURI().toString();
      asked.add(
          new Asked(
              exchange.getRequestMethod(), uri, Map.copyOf(exchange.getRequestHeaders()), body));
      String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+/?", "");
      Reply reply = next(exchange.getRequestMethod() + " " + path);
      byte[] bytes = reply.body().getBytes(UTF_8);
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      if ("gzip".equals(reply.headers().get("Content-Encoding"))) {
        bytes = zipped(bytes);
      }
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Reply next(String key) {
    synchronized (replies) {
      Deque<Reply> waiting = replies.get(key);
      if (waiting == null) {
        return Reply.status(
            400,
            """
            {"error":{"message":"Unknown path components: %s","type":"OAuthException","code":2500,
            "fbtrace_id":"AFakeTrace"}}\
            """
                .formatted(key));
      }
      return waiting.size() > 1 ? waiting.remove() : waiting.peek();
    }
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
