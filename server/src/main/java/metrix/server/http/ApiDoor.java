package metrix.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.server.api.Endpoint;
import metrix.server.api.Method;
import metrix.server.security.PageSessions;

/// Puts the endpoints behind their addresses: checks the kind of body, calls the code that is
/// bound, writes its record, and says what went wrong.
public final class ApiDoor {
  private final Bindings bindings;
  private final PageSessions sessions;
  private final Failures failures;
  private final WebFiles files;

  public ApiDoor(Bindings bindings, PageSessions sessions, Failures failures, WebFiles files) {
    bindings.requireComplete();
    this.bindings = bindings;
    this.sessions = sessions;
    this.failures = failures;
    this.files = files;
  }

  void open(RoutesConfig routes) {
    for (Endpoint endpoint : Endpoint.values()) {
      routes.addHttpHandler(
          type(endpoint.method()), endpoint.path(), context -> answer(endpoint, context));
    }
    routes.get("/", this::file);
    files.paths().forEach(path -> routes.get(path, this::file));
    routes.exception(Exception.class, (thrown, context) -> refuse(thrown, context));
  }

  private void answer(Endpoint endpoint, Context context) {
    Bodies.check(context.req(), endpoint.body());
    var call = new Call(endpoint, context, () -> admitted(context.req()));
    context.status(endpoint.answer().status());
    Optional.ofNullable(bindings.answering().get(endpoint))
        .ifPresentOrElse(
            code -> json(context, code.answer(call)),
            () -> Optional.ofNullable(bindings.doing().get(endpoint)).orElseThrow().act(call));
  }

  private void file(Context context) {
    WebFiles.WebFile file =
        files.find(context.path()).orElseThrow(() -> ApiError.notFound("There is no such page."));
    context.contentType(file.contentType()).result(file.bytes());
  }

  void refuse(Throwable thrown, Context context) {
    ApiError error = failures.of(thrown);
    if (context.res().isCommitted()) {
      return;
    }
    error
        .json()
        .retryAt()
        .ifPresent(at -> context.header("Retry-After", failures.secondsUntil(at)));
    context
        .status(error.json().status())
        .contentType("application/problem+json")
        .result(Json.bytes(error.json()));
  }

  private static void json(Context context, Record answer) {
    context.contentType("application/json").result(Json.bytes(answer));
  }

  private boolean admitted(HttpServletRequest request) {
    List<String> cookies =
        Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
            .filter(c -> c.getName().equals(Wall.cookieName(request.getLocalPort())))
            .map(Cookie::getValue)
            .toList();
    String key = Optional.ofNullable(request.getHeader("X-Metrix-Key")).orElse("");
    return sessions.admits(cookies, key, false);
  }

  private static HandlerType type(Method method) {
    return switch (method) {
      case GET -> HandlerType.GET;
      case POST -> HandlerType.POST;
      case PUT -> HandlerType.PUT;
      case DELETE -> HandlerType.DELETE;
    };
  }
}
