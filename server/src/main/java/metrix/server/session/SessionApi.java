package metrix.server.session;

import metrix.server.api.Endpoint;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.session.SessionKey;
import metrix.server.api.session.SessionRequest;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.security.LaunchCodes;
import metrix.server.security.PageSessions;

/// Trades a launch code for a cookie and a page key.
public final class SessionApi {
  private final LaunchCodes codes;
  private final PageSessions sessions;

  public SessionApi(LaunchCodes codes, PageSessions sessions) {
    this.codes = codes;
    this.sessions = sessions;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.OPEN_SESSION, this::open);
  }

  private SessionKey open(Call call) {
    if (!codes.trade(call.body(SessionRequest.class).code())) {
      throw ApiError.of(
          403,
          ErrorCode.SESSION_REQUIRED,
          "This launch code is used up or too old.",
          "Start Metrix again: it opens a page with a new code.");
    }
    PageSessions.Opened opened = sessions.open();
    // For the life of the browser only: without an age nothing is kept on a disk by rule.
    call.header(
        "Set-Cookie",
        "mx_%d=%s; Path=/; HttpOnly; SameSite=Strict".formatted(call.port(), opened.cookie()));
    return new SessionKey(opened.key());
  }
}
