package metrix.server.control;

import io.javalin.config.RoutesConfig;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.server.api.common.ErrorCode;
import metrix.server.http.ApiError;
import metrix.server.http.HttpServer;
import metrix.server.security.Secrets;

/// Lets a second start of the program ask this one for a new page. Only who can read the user's own
/// files knows the secret.
public final class ControlDoor {
  static final String HEADER = "X-Metrix-Control";

  private final String secret;
  private final Supplier<String> newLaunch;
  private final Runnable openPage;

  /// @param newLaunch makes a launch address
  /// @param openPage opens a new launch page
  public ControlDoor(String secret, Supplier<String> newLaunch, Runnable openPage) {
    this.secret = secret;
    this.newLaunch = newLaunch;
    this.openPage = openPage;
  }

  public void open(RoutesConfig routes) {
    HttpServer.route(
        routes,
        ControlClient.PATH,
        HEADER,
        ControlRequest.class,
        (given, request) -> {
          if (!Secrets.same(secret, given)) {
            throw ApiError.of(
                403, ErrorCode.FORBIDDEN, "Only this user's own Metrix may ask this.", "");
          }
          return answer(request);
        });
  }

  private ControlAnswer answer(ControlRequest request) {
    if (request.open()) {
      openPage.run();
      return new ControlAnswer(Optional.empty());
    }
    return new ControlAnswer(Optional.of(newLaunch.get()));
  }
}
