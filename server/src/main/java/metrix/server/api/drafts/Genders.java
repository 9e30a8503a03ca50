package metrix.server.api.drafts;

import metrix.server.api.common.Word;

/// Whom an ad set may reach by gender.
public enum Genders implements Word {
  ALL,
  MALE,
  FEMALE
}
