package metrix.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import metrix.server.api.Body;
import metrix.server.api.Endpoint;
import metrix.server.api.Parameter;
import metrix.server.api.common.ErrorCode;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// A request that was let in, as a feature sees it.
public final class Call {
  private final Endpoint endpoint;
  private final Context context;
  private final BooleanSupplier admitted;

  Call(Endpoint endpoint, Context context, BooleanSupplier admitted) {
    this.endpoint = endpoint;
    this.context = context;
    this.admitted = admitted;
    for (String name : context.queryParamMap().keySet()) {
      if (endpoint.query().stream().noneMatch(p -> p.name().equals(name))) {
        throw wrong(name, "This call has no such parameter.");
      }
    }
  }

  /// The body, read as a record.
  public <T extends Record> T body(Class<T> type) {
    if (!endpoint.body().equals(new Body.Json(type))) {
      throw new IllegalStateException(endpoint + " takes " + endpoint.body());
    }
    return Json.read(bytes(), type);
  }

  /// The bytes of the body.
  public byte[] bytes() {
    try {
      return Bodies.read(context.req(), endpoint.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the request broke off", e);
    }
  }

  /// A part of the path.
  public String path(String name) {
    return context.pathParam(name);
  }

  /// A parameter of the query, if it was sent and is not empty.
  public Optional<String> text(String name) {
    require(Parameter.Kind.TEXT, name);
    return raw(name);
  }

  /// A parameter of the query that must be there.
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> wrong(name, "The parameter is missing."));
  }

  /// A parameter that is `true` or `false`; false when it was not sent.
  public boolean yes(String name) {
    require(Parameter.Kind.YES_NO, name);
    return switch (raw(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "It must be true or false.");
    };
  }

  /// A parameter that is a day.
  public LocalDate day(String name) {
    require(Parameter.Kind.DAY, name);
    try {
      return LocalDate.parse(raw(name).orElse(""));
    } catch (DateTimeParseException e) {
      throw wrong(name, "It must be a day such as 2026-11-23.");
    }
  }

  /// A parameter that is a whole number from 0 on.
  public Optional<Long> number(String name) {
    require(Parameter.Kind.WHOLE_NUMBER, name);
    Optional<String> typed = raw(name);
    if (typed.isPresent() && !typed.get().matches("\\d{1,15}")) {
      throw wrong(name, "It must be a whole number.");
    }
    return typed.map(Long::valueOf);
  }

  /// A parameter that is a list, parted by commas.
  public List<String> list(String name) {
    require(Parameter.Kind.LIST, name);
    return Arrays.stream(raw(name).orElse("").split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /// Starts an event stream and gives what to write it to.
  public OutputStream eventStream() throws IOException {
    context.contentType("text/event-stream; charset=utf-8");
    return context.res().getOutputStream();
  }

  /// Whether the session of the page that asked still holds.
  public boolean stillAdmitted() {
    return admitted.getAsBoolean();
  }

  /// Runs something once the answer has left.
  public void whenAnswered(Runnable then) {
    Request.addCompletionListener(
        ServletContextRequest.getServletContextRequest(context.req()), _ -> then.run());
  }

  /// The port on which the request came in.
  public int port() {
    return context.req().getLocalPort();
  }

  /// Adds a header to the answer.
  public void header(String name, String value) {
    context.header(name, value);
  }

  /// Answers with bytes that are ready made.
  public void answer(String contentType, byte[] bytes) {
    context.contentType(contentType).result(bytes);
  }

  private Optional<String> raw(String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw wrong(name, "The parameter is there more than once.");
    }
    return values.stream().filter(v -> !v.isEmpty()).findFirst();
  }

  private void require(Parameter.Kind kind, String name) {
    if (endpoint.query().stream().noneMatch(p -> p.name().equals(name) && p.kind() == kind)) {
      throw new IllegalStateException(endpoint + " declares no " + kind + " " + name);
    }
  }

  private static ApiError wrong(String name, String what) {
    return ApiError.of(400, ErrorCode.INVALID_INPUT, what, "See /api/openapi.json for this call.")
        .at(Optional.of(name));
  }
}
