package metrix.server.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import metrix.core.run.CallPlan;
import metrix.core.run.CallPlan.Trick;
import metrix.core.run.CallPlans;
import metrix.core.run.FirstContact;
import metrix.core.session.Connection;
import metrix.model.AccountId;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.contact.ContactLine;
import metrix.server.api.contact.ContactReport;
import metrix.server.api.contact.ContactVerdict;
import metrix.server.api.contact.TrickJson;
import metrix.server.api.contact.TrickList;
import metrix.server.api.contact.TrickWish;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// Tries what the chosen ad account takes, and switches ways to save calls on and off there.
public final class ContactApi {
  private final CallPlans plans;
  private final Working working;

  public ContactApi(CallPlans plans, Working working) {
    this.plans = plans;
    this.working = working;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.MEET, _ -> meet())
        .on(Endpoint.LIST_TRICKS, _ -> list(working.account().id()))
        .on(Endpoint.SET_TRICK, this::set);
  }

  private ContactReport meet() {
    Connection connection = working.toWrite();
    AccountId account = working.account().id();
    FirstContact.Report report = FirstContact.meet(account, connection.api(), plans);
    return new ContactReport(
        report.lines().stream()
            .map(l ->
                new ContactLine(
                    l.what(), ContactVerdict.valueOf(l.verdict().name()), l.verdict().words()))
            .toList(),
        report.calls(),
        report.points(),
        tricks(account));
  }

  private TrickList set(Call call) {
    boolean on = call.body(TrickWish.class).on();
    AccountId account = working.account().id();
    Trick trick =
        Arrays.stream(Trick.values())
            .filter(t -> id(t).equals(call.path("id")))
            .findFirst()
            .orElseThrow(() -> ApiError.notFound("There is no such way to save calls."));
    if (!available(trick)) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "on",
                  "“%s” is not used yet: no account was seen to take it."
                      .formatted(FirstContact.name(trick)),
                  "Leave it off.")));
    }
    if (on) {
      plans.allowed(account, trick);
    } else {
      plans.refused(account, trick);
    }
    return list(account);
  }

  private TrickList list(AccountId account) {
    return new TrickList(tricks(account), FirstContact.MOST_POINTS);
  }

  private List<TrickJson> tricks(AccountId account) {
    CallPlan plan = plans.of(account);
    return Arrays.stream(Trick.values())
        .map(t -> new TrickJson(id(t), FirstContact.name(t), plan.uses(t), available(t)))
        .toList();
  }

  /// What no run uses by standard is not built in yet.
  private static boolean available(Trick trick) {
    return CallPlan.STANDARD.uses(trick);
  }

  private static String id(Trick trick) {
    return trick.name().toLowerCase(Locale.ROOT);
  }
}
