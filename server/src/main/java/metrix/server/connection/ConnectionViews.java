package metrix.server.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.session.AccountStatus;
import metrix.core.session.Connection;
import metrix.core.session.TokenCheck;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.TokenReport;
import metrix.server.api.common.MoneyJson;
import metrix.server.api.connection.AccountJson;
import metrix.server.api.connection.ConnectionJson;
import metrix.server.api.connection.PageJson;
import metrix.server.api.connection.PixelJson;
import metrix.server.api.connection.TokenReportJson;
import metrix.server.api.connection.TokenUser;

/// Connections, accounts, Pages and pixels as JSON.
public final class ConnectionViews {
  private ConnectionViews() {}

  public static ConnectionJson json(Connection connection, Instant now) {
    TokenReport token = connection.token();
    Optional<Connection.Chosen> chosen = connection.chosen();
    return new ConnectionJson(
        new TokenUser(token.userId(), token.userName()),
        json(token, now),
        chosen.map(c -> json(c.account())),
        chosen.flatMap(Connection.Chosen::page).map(ConnectionViews::json),
        chosen.flatMap(Connection.Chosen::pixel).map(ConnectionViews::json));
  }

  /// An amount.
  public static MoneyJson json(Money money) {
    return new MoneyJson(money.minor(), money.currency().code());
  }

  static AccountJson json(AdAccount account) {
    String because = AccountStatus.disabledBecause(account);
    return new AccountJson(
        account.id().path(),
        account.id().digits(),
        account.name(),
        account.currencyCode(),
        account.currency().map(AdCurrency::offset),
        account.timeZone().getId(),
        account.status(),
        AccountStatus.text(account),
        account.usable(),
        because.isEmpty() ? Optional.empty() : Optional.of(because),
        account.amountSpent().map(ConnectionViews::json),
        account.spendCap().map(ConnectionViews::json),
        account.minDailyBudget().map(ConnectionViews::json),
        account.defaultBeneficiary(),
        account.defaultPayer(),
        account.tasks());
  }

  static PageJson json(Page page) {
    return new PageJson(
        page.id().value(),
        page.name(),
        page.category().isEmpty() ? Optional.empty() : Optional.of(page.category()),
        page.mayAdvertise());
  }

  static PixelJson json(Pixel pixel) {
    return new PixelJson(pixel.id().value(), pixel.name(), pixel.lastFired(), pixel.unavailable());
  }

  private static TokenReportJson json(TokenReport token, Instant now) {
    TokenCheck check = TokenCheck.of(token, now);
    return new TokenReportJson(
        token.valid(),
        token.type(),
        token.expires(),
        token.expiryKnown() && token.expires().isEmpty(),
        token.dataAccessExpires(),
        token.expiryKnown(),
        List.copyOf(token.granted()),
        check.missing(),
        check.warnings());
  }
}
