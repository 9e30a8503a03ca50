package metrix.rules;

/// How sure it is that Meta takes a line of its table of goals.
public enum Evidence {
  /// Meta's own pages say so.
  DOCUMENTED,
  /// Public clients write it so, and Meta's pages do not contradict.
  REPORTED,
  /// Meta's pages and its specs disagree, or only one client speaks of it: Meta will decide.
  UNVERIFIED
}
