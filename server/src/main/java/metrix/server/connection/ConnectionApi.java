package metrix.server.connection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.core.session.Assets;
import metrix.core.session.ChosenAssets;
import metrix.core.session.Connection;
import metrix.core.session.Session;
import metrix.marketing.AccessToken;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.connection.AccountChoice;
import metrix.server.api.connection.AccountJson;
import metrix.server.api.connection.AccountList;
import metrix.server.api.connection.AssetList;
import metrix.server.api.connection.PageJson;
import metrix.server.api.connection.TokenRequest;
import metrix.server.api.system.Connected;
import metrix.server.api.system.State;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// Connecting, choosing an account, disconnecting. Every change is told to all tabs.
public final class ConnectionApi {
  private final Session session;
  private final Working working;
  private final RunsAtWork atWork;
  private final Runnable forget;
  private final Supplier<State> tellState;

  /// @param forget drops what was kept for the connection before
  /// @param tellState tells all tabs the new state, and gives it
  public ConnectionApi(
      Session session, RunsAtWork atWork, Runnable forget, Supplier<State> tellState) {
    this.session = session;
    this.atWork = atWork;
    this.working = new Working(session);
    this.forget = forget;
    this.tellState = tellState;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.CONNECT_DEMO, _ -> connectDemo())
        .on(Endpoint.CONNECT, this::connect)
        .on(Endpoint.LIST_ACCOUNTS, _ -> new AccountList(accounts(working.connection())))
        .on(Endpoint.LIST_ASSETS, this::assets)
        .on(Endpoint.CHOOSE_ACCOUNT, this::choose)
        .on(Endpoint.DISCONNECT, _ -> disconnect());
  }

  private State connectDemo() {
    atWork.whenIdle(() -> changed(session.connectDemo()));
    return tellState.get();
  }

  private Connected connect(Call call) {
    Checked<AccessToken> token = AccessToken.parse(call.body(TokenRequest.class).token());
    if (token.value().isEmpty()) {
      throw ApiError.of(token.problems());
    }
    Connection connection = atWork.whenIdle(() -> changed(session.connect(token.get())));
    List<PageJson> pages =
        connection
            .chosen()
            .flatMap(c -> session.assets(c.account().id()).value())
            .map(a -> a.pages().stream().map(ConnectionViews::json).toList())
            .orElse(List.of());
    return new Connected(tellState.get(), accounts(connection), pages);
  }

  private AssetList assets(Call call) {
    working.connection();
    Checked<Assets> assets = session.assets(accountId(call.path("id")));
    if (assets.value().isEmpty()) {
      throw ApiError.of(assets.problems());
    }
    return new AssetList(
        assets.get().pages().stream().map(ConnectionViews::json).toList(),
        assets.get().pixels().stream().map(ConnectionViews::json).toList());
  }

  private State choose(Call call) {
    AccountChoice wanted = call.body(AccountChoice.class);
    working.connection();
    var assets =
        new ChosenAssets(
            accountId(wanted.accountId()),
            wanted.pageId().map(id -> new PageId(digits("pageId", id))),
            wanted.pixelId().map(id -> new PixelId(digits("pixelId", id))));
    Checked<Connection> chosen = atWork.whenIdle(() -> session.choose(assets));
    if (chosen.value().isEmpty()) {
      throw ApiError.of(chosen.problems());
    }
    return tellState.get();
  }

  private State disconnect() {
    atWork.whenIdle(() -> {
      session.disconnect();
      return changed(true);
    });
    return tellState.get();
  }

  private <T> T changed(T newly) {
    forget.run();
    return newly;
  }

  private static List<AccountJson> accounts(Connection connection) {
    return connection.accounts().stream().map(ConnectionViews::json).toList();
  }

  private static AccountId accountId(String text) {
    Optional<AccountId> id = AccountId.parse(text);
    return id.orElseThrow(() ->
        ApiError.of(
            List.of(
                Problem.error(
                    "accountId",
                    "That is not the id of an ad account.",
                    "Choose one of the listed accounts."))));
  }

  private static String digits(String field, String id) {
    if (!ObjectId.isDigits(id)) {
      throw ApiError.of(
          List.of(Problem.error(field, "That is not an id.", "Choose one from the list.")));
    }
    return id;
  }
}
