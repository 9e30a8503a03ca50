package metrix.server.guards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.guard.SpendLimits;
import metrix.core.guard.SpendLimitsStore;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.guards.GuardsJson;
import metrix.server.api.guards.GuardsRequest;
import metrix.server.connection.ConnectionViews;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// Shows and sets the limits of spending of the chosen ad account.
public final class GuardsApi {
  private final SpendLimitsStore limits;
  private final Working working;

  public GuardsApi(SpendLimitsStore limits, Working working) {
    this.limits = limits;
    this.working = working;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.GET_GUARDS, _ -> json(now(working.account())))
        .on(Endpoint.SET_GUARDS, this::set);
  }

  private GuardsJson set(Call call) {
    GuardsRequest wanted = call.body(GuardsRequest.class);
    AdAccount account = working.account();
    AdCurrency currency = currency(account);
    List<Problem> problems = new ArrayList<>();
    Optional<Money> perObject = cap(wanted.perObject(), currency, "perObject", problems);
    Optional<Money> perDay = cap(wanted.perDay(), currency, "perDay", problems);
    if (!problems.isEmpty()) {
      throw ApiError.of(problems);
    }
    limits.save(account.id(), new SpendLimits(perObject, perDay, wanted.tenfoldStop()));
    return json(now(account));
  }

  private SpendLimits now(AdAccount account) {
    return limits.load(account.id(), currency(account));
  }

  private static Optional<Money> cap(
      String typed, AdCurrency currency, String at, List<Problem> problems) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    Checked<Money> read = Money.parse(typed, currency, at);
    problems.addAll(read.problems());
    if (read.value().filter(m -> m.minor() == 0).isPresent()) {
      problems.add(
          Problem.error(at, "A cap of zero would stop everything.", "Leave it empty for no cap."));
    }
    return read.value();
  }

  private static AdCurrency currency(AdAccount account) {
    return account
        .currency()
        .orElseThrow(() ->
            ApiError.of(
                List.of(
                    Problem.error(
                        "account",
                        "The account is in %s, a currency that is not in Meta's table."
                            .formatted(account.currencyCode()),
                        "Nothing is written in it, so there is nothing to guard."))));
  }

  private static GuardsJson json(SpendLimits limits) {
    return new GuardsJson(
        limits.perObject().map(ConnectionViews::json),
        limits.perDay().map(ConnectionViews::json),
        limits.tenfoldStop());
  }
}
