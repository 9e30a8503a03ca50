package metrix.server.api.insights;

import metrix.server.api.common.Word;

/// What a row of insights is about.
public enum InsightsLevel implements Word {
  ACCOUNT,
  CAMPAIGN,
  ADSET,
  AD
}
