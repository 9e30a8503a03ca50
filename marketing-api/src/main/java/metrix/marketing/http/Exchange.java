package metrix.marketing.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.NoAnswer.Reached;
import metrix.marketing.wire.Json;
import metrix.marketing.wire.TokenWire;
import metrix.marketing.wire.UnreadableAnswer;
import tools.jackson.databind.JsonNode;

/// Sends a call once and takes the whole answer. The only code that reveals the access token: into
/// the header, and into the body of the token check. Redirects are not followed, so the token goes
/// to no other host. Thread-safe.
final class Exchange implements AutoCloseable {
  private final AccessToken token;
  private final URI root;
  private final Limits limits;
  private final SleepWatch sleep;
  private final GraphUrl graph;
  private volatile HttpClient client;

  Exchange(AccessToken token, GraphUrl graph, ApiVersion version, Limits limits, SleepWatch sleep) {
    this.token = token;
    this.root = URI.create(graph.base() + "/" + version.path() + "/");
    this.limits = limits;
    this.sleep = sleep;
    this.graph = graph;
    this.client = connections();
  }

  private HttpClient connections() {
    var builder =
        HttpClient.newBuilder()
            .version(graph.isMeta() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor());
    return graph.isMeta() ? builder.build() : builder.proxy(HttpClient.Builder.NO_PROXY).build();
  }

  /// Sends a call and waits for the last byte of the answer, no longer than the deadline. An
  /// interruption before anything is sent is an [InterruptedException].
  Answer send(Call call) throws NoAnswer, InterruptedException {
    HttpRequest request = request(call);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    dropConnectionsAfterSleep();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bodyBytes()));
    try {
      return answer(exchange.get(limits.forCall(call).toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new NoAnswer(Reached.UNKNOWN, "Meta did not answer in time.");
    } catch (ExecutionException e) {
      throw noAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(Reached.UNKNOWN, "The call was interrupted.");
    } finally {
      // Ends what still runs; without it a hanging answer would hold its connection for ever.
      exchange.cancel(true);
    }
  }

  /// Calls under way keep their connections: whether they arrived is as unknown as before.
  private synchronized void dropConnectionsAfterSleep() {
    if (sleep.slept()) {
      HttpClient old = client;
      client = connections();
      old.shutdown();
    }
  }

  /// Ends all calls and drops the token.
  @Override
  public void close() {
    token.forget();
    client.shutdownNow();
  }

  private HttpRequest request(Call call) throws NoAnswer {
    String query = call.what() == Call.What.READ ? "?" + Form.encode(call.params().values()) : "";
    var request =
        HttpRequest.newBuilder(root.resolve(call.path() + query))
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip");
    token.reveal(secret -> {
      try {
        return request.setHeader("Authorization", "Bearer " + secret);
      } catch (IllegalArgumentException e) {
        // The JDK repeats the header in its message, and with it the token.
        throw new IllegalStateException("the token cannot stand in a header");
      }
    });
    return switch (call.what()) {
      case READ -> request.GET().build();
      case TOKEN_CHECK -> form(request, tokenCheck());
      case READ_BATCH, REPORT, VALIDATE, WRITE ->
          call.uploads().isEmpty()
              ? form(request, BodyPublishers.ofString(Form.encode(call.params().values())))
              : multipart(request, call);
    };
  }

  /// The question what the token is, as the only part of a batch: so it stands in a body and in no
  /// address. Source: Meta, access token debugging and batch requests pages.
  private BodyPublisher tokenCheck() {
    return token.reveal(secret -> {
      var form = new LinkedHashMap<String, String>();
      form.put("batch", Json.text(TokenWire.batch(Form.encode(secret))));
      form.put("include_headers", "false");
      return BodyPublishers.ofString(Form.encode(form));
    });
  }

  private static HttpRequest form(HttpRequest.Builder request, BodyPublisher body) {
    return request.header("Content-Type", "application/x-www-form-urlencoded").POST(body).build();
  }

  private static HttpRequest multipart(HttpRequest.Builder request, Call call) throws NoAnswer {
    var body = new Multipart("metrix-" + UUID.randomUUID(), call.params().values(), call.uploads());
    try {
      return request.header("Content-Type", body.contentType()).POST(body.body()).build();
    } catch (IOException e) {
      throw new NoAnswer(Reached.NO_FILE, "The image file is no longer there.");
    }
  }

  private Answer answer(HttpResponse<byte[]> response) throws NoAnswer {
    boolean zipped =
        response.headers().firstValue("content-encoding").filter("gzip"::equals).isPresent();
    try {
      byte[] body = zipped ? Inflated.gunzip(response.body(), limits.bodyBytes()) : response.body();
      return new Answer(response.statusCode(), response.headers()::firstValue, json(body));
    } catch (IOException e) {
      throw new NoAnswer(Reached.UNKNOWN, "Meta's answer cannot be decompressed.");
    }
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.of(Json.read(body));
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }

  private static NoAnswer noAnswer(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof ConnectException
          || t instanceof UnresolvedAddressException
          || t instanceof UnknownHostException
          || t instanceof HttpConnectTimeoutException) {
        return new NoAnswer(Reached.NOTHING, "There is no connection to Meta.");
      }
      if (t instanceof SSLHandshakeException) {
        return new NoAnswer(
            Reached.NOTHING, "The connection to Meta is not safe: its certificate is refused.");
      }
    }
    return new NoAnswer(Reached.UNKNOWN, "The connection to Meta broke.");
  }
}
