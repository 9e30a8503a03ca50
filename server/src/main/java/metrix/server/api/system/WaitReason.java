package metrix.server.api.system;

import metrix.server.api.common.Word;

/// Why calls are held back.
public enum WaitReason implements Word {
  /// Our own pace, so that a limit is not reached.
  PACE,
  /// Meta refuses calls until then.
  REFUSED,
  /// Meta failed several times in a row; then one call tries.
  FAILING
}
