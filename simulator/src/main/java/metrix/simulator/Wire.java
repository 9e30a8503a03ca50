package metrix.simulator;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import metrix.simulator.fault.Mishap;
import metrix.simulator.protocol.AnswerHeaders;
import metrix.simulator.protocol.EntityTag;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Reply;

/// The writer of answers, whole ones and broken ones. Each method gives the number of bytes that it
/// wrote.
final class Wire {
  private static final byte[] BOMB_START = "{\"data\":[\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BOMB_END = "\"]}".getBytes(StandardCharsets.US_ASCII);
  private static final String REVISION = "1038000000";
  private static final int MOST_DROPS = 1_000;

  private final InstantSource clock;
  private final Pause pause;

  /// @param clock what the `Date` header shows
  Wire(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  int write(Context ctx, Reply reply, String served) {
    return write(ctx, reply, Json.bytes(reply.body()), served, Duration.ZERO);
  }

  /// @param skew how wrong the `Date` header is
  int write(Context ctx, Reply reply, byte[] body, String served, Duration skew) {
    head(ctx, reply, served, skew);
    String tag = EntityTag.of(body);
    // Meta's own numbers of a request; ours follow from the answer, so that a run repeats.
    ctx.header("x-fb-request-id", "A" + tag.substring(1, 23));
    ctx.header("x-fb-trace-id", "A" + tag.substring(23, 34));
    ctx.header("x-fb-rev", REVISION);
    if (ctx.method().name().equals("GET") && reply.status() == 200) {
      ctx.header("ETag", tag);
      if (tag.equals(ctx.header("If-None-Match"))) {
        ctx.status(304);
        return 0;
      }
    }
    ctx.result(body);
    return body.length;
  }

  private void head(Context ctx, Reply reply, String served, Duration skew) {
    ctx.status(reply.status());
    reply.headers().forEach(ctx::header);
    AnswerHeaders.of(served).forEach(ctx::header);
    ctx.header(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            clock.instant().plus(skew).atOffset(ZoneOffset.UTC)));
    ctx.contentType("application/json");
  }

  /// Does what a mishap does in place of an answer; nothing when the answer goes on.
  ///
  /// @param reply the answer that the mishap spoils, or the error that it is
  Optional<Integer> strike(Context ctx, Mishap mishap, Reply reply, String served) {
    return switch (mishap) {
      case Mishap.Drop _ -> {
        Connection.drop(ctx);
        yield Optional.of(0);
      }
      case Mishap.Reset _ -> {
        Connection.reset(ctx);
        yield Optional.of(0);
      }
      case Mishap.Delay(var time) -> {
        pause.rest(time);
        yield Optional.empty();
      }
      case Mishap.Status(var status) ->
          Optional.of(plain(ctx, status, "text/plain", "Service Unavailable"));
      case Mishap.Html _ ->
          Optional.of(
              plain(
                  ctx, 200, "text/html", "<html><body>Sorry, something went wrong.</body></html>"));
      case Mishap.Refusal _ -> Optional.of(write(ctx, reply, served));
      case Mishap.Bomb(var bytes) -> Optional.of(bomb(ctx, bytes));
      case Mishap.Truncate _ -> Optional.of(half(ctx, reply));
      case Mishap.SlowBody(var time) -> Optional.of(drip(ctx, reply, served, time));
      case Mishap.NullPart _, Mishap.Duplicate _, Mishap.LateVisible _, Mishap.ClockSkew _ ->
          Optional.empty();
    };
  }

  private static int plain(Context ctx, int status, String type, String text) {
    ctx.status(status).contentType(type).result(text);
    return text.length();
  }

  /// Half of an answer, which calls itself whole.
  private static int half(Context ctx, Reply reply) {
    byte[] body = Json.bytes(reply.body());
    byte[] half = Arrays.copyOf(body, body.length / 2);
    ctx.status(reply.status()).contentType("application/json").result(half);
    return half.length;
  }

  /// The answer in at most a thousand drops: byte by byte unless it is long.
  private int drip(Context ctx, Reply reply, String served, Duration time) {
    byte[] body = Json.bytes(reply.body());
    head(ctx, reply, served, Duration.ZERO);
    int drop = Math.max(1, (body.length + MOST_DROPS - 1) / MOST_DROPS);
    Duration gap = time.dividedBy(Math.max(1, (body.length + drop - 1) / drop));
    return stream(
        ctx,
        out -> {
          for (int at = 0; at < body.length; at += drop) {
            pause.rest(gap);
            out.write(body, at, Math.min(drop, body.length - at));
            out.flush();
          }
          return body.length;
        });
  }

  private static int bomb(Context ctx, long bytes) {
    ctx.status(200).contentType("application/json");
    boolean packed = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
    if (packed) {
      ctx.header("Content-Encoding", "gzip");
    }
    byte[] block = new byte[65_536];
    Arrays.fill(block, (byte) 'A');
    return stream(
        ctx,
        plain -> {
          OutputStream out = packed ? new GZIPOutputStream(plain, block.length) : plain;
          out.write(BOMB_START);
          for (long left = bytes; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
          }
          out.write(BOMB_END);
          out.close();
          return (int) Math.min(bytes, Integer.MAX_VALUE);
        });
  }

  /// Writes to the client directly; one that hangs up early has had enough, which is no error.
  private static int stream(Context ctx, Body body) {
    try {
      return body.writeTo(ctx.res().getOutputStream());
    } catch (IOException e) {
      return 0;
    }
  }

  /// A body that is made while it is sent.
  private interface Body {
    int writeTo(OutputStream out) throws IOException;
  }
}
