package metrix.server.api.contact;

import metrix.server.api.common.Word;

/// How something stands on an ad account.
public enum ContactVerdict implements Word {
  WORKS,
  REFUSED,
  /// Meta refused it in an earlier run, or a person switched it off.
  GIVEN_UP,
  /// The account has nothing to try it on.
  NOTHING_THERE,
  USED_UNTIL_REFUSED,
  OFF
}
