package metrix.server.api.objects;

import metrix.server.api.common.Word;

/// Who has the budget of an ad set.
public enum BudgetOwner implements Word {
  CAMPAIGN,
  ADSET
}
