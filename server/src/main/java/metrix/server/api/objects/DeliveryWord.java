package metrix.server.api.objects;

import metrix.server.api.common.Word;

/// Whether an object delivers and if not why.
public enum DeliveryWord implements Word {
  ACTIVE,
  LEARNING,
  LEARNING_LIMITED,
  IN_REVIEW,
  PAUSED,
  CAMPAIGN_OFF,
  ADSET_OFF,
  REJECTED,
  ISSUES,
  SCHEDULED,
  ENDED,
  ARCHIVED,
  DELETED,
  PROCESSING,
  BILLING
}
