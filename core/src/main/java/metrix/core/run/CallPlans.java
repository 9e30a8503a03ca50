package metrix.core.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metrix.core.run.CallPlan.Trick;
import metrix.model.AccountId;

/// The port to the call plan of each ad account: what Meta refused once is not tried again there.
public interface CallPlans {
  CallPlan of(AccountId account);

  /// Uses a trick no more on this account: Meta refuses it, or a person switched it off.
  void refused(AccountId account, Trick trick);

  /// Uses a trick of the standard plan again, which Meta refused or a person switched off.
  void allowed(AccountId account, Trick trick);

  /// Plans that are forgotten when the program ends.
  static CallPlans inMemory(CallPlan standard) {
    Map<AccountId, CallPlan> known = new ConcurrentHashMap<>();
    return new CallPlans() {
      @Override
      public CallPlan of(AccountId account) {
        return known.getOrDefault(account, standard);
      }

      @Override
      public void refused(AccountId account, Trick trick) {
        known.put(account, of(account).without(trick));
      }

      @Override
      public void allowed(AccountId account, Trick trick) {
        if (standard.uses(trick)) {
          known.put(account, of(account).with(trick));
        }
      }
    };
  }
}
