package metrix.storage;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import metrix.core.run.CallPlan;
import metrix.core.run.CallPlan.Trick;
import metrix.core.run.CallPlans;
import metrix.model.AccountId;

/// The call plan of each ad account: the standard one, with the number of requests in flight that
/// is set, without what Meta refused there.
record SavedCallPlans(Settings settings) implements CallPlans {
  private static final String IN_FLIGHT = "callplan.in_flight";
  private static final String REFUSED = "callplan.refused.";

  @Override
  public CallPlan of(AccountId account) {
    CallPlan plan =
        settings
            .get(IN_FLIGHT)
            .map(n -> CallPlan.STANDARD.withInFlight(Integer.parseInt(n)))
            .orElse(CallPlan.STANDARD);
    for (Trick trick : refused(account)) {
      plan = plan.without(trick);
    }
    return plan;
  }

  @Override
  public void refused(AccountId account, Trick trick) {
    Set<Trick> all = new TreeSet<>(refused(account));
    all.add(trick);
    keep(account, all);
  }

  @Override
  public void allowed(AccountId account, Trick trick) {
    Set<Trick> all = new TreeSet<>(refused(account));
    all.remove(trick);
    keep(account, all);
  }

  private void keep(AccountId account, Set<Trick> refused) {
    settings.put(
        REFUSED + account.digits(),
        refused.stream().map(Enum::name).collect(Collectors.joining(",")));
  }

  /// What Meta refused on this account; a word of another version of this program says nothing.
  private Set<Trick> refused(AccountId account) {
    Set<String> words = Set.of(settings.get(REFUSED + account.digits()).orElse("").split(","));
    return Arrays.stream(Trick.values())
        .filter(trick -> words.contains(trick.name()))
        .collect(Collectors.toSet());
  }
}
