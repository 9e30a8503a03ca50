package metrix.server.api.drafts;

import metrix.server.api.common.Word;

/// Where the budget stands.
public enum BudgetLevel implements Word {
  ADSET,
  CAMPAIGN
}
