package metrix.server.connection;

import java.util.Optional;
import metrix.core.session.Connection;
import metrix.core.session.Session;
import metrix.core.session.TokenCheck;
import metrix.model.AdAccount;
import metrix.server.api.common.ErrorCode;
import metrix.server.http.ApiError;

/// The connection that a call works with, or the reason why there is none.
public final class Working {
  private final Session session;

  public Working(Session session) {
    this.session = session;
  }

  /// The connection.
  public Connection connection() {
    return session
        .current()
        .orElseThrow(() ->
            ApiError.of(
                409,
                ErrorCode.NOT_CONNECTED,
                "Metrix is not connected with an ad account.",
                "Connect with an access token, or explore the demo account."));
  }

  /// A connection in which an account is chosen.
  public Connection withAccount() {
    Connection connection = connection();
    chosen(connection);
    return connection;
  }

  /// What is chosen.
  public Connection.Chosen chosen() {
    return chosen(connection());
  }

  /// The account that is chosen.
  public AdAccount account() {
    return chosen().account();
  }

  /// A connection whose token may change ads.
  public Connection toWrite() {
    Connection connection = withAccount();
    // Meta's answer would be the same, but only after a plan was made and read.
    if (!TokenCheck.mayWrite(connection.token())) {
      throw ApiError.of(
              403,
              ErrorCode.PERMISSION_MISSING,
              "This token may read ads but not change them: it lacks ads_management.",
              "Connect with a token that has the permission ads_management.")
          .at(Optional.of("token"));
    }
    return connection;
  }

  private static Connection.Chosen chosen(Connection connection) {
    return connection
        .chosen()
        .orElseThrow(() ->
            ApiError.of(
                409,
                ErrorCode.NO_ACCOUNT,
                "No ad account is chosen yet.",
                "Choose one of the listed accounts."));
  }
}
