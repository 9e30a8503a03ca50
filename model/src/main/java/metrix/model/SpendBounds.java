package metrix.model;

import java.util.Optional;

/// What an ad set should spend at least and may spend at most of its campaign's budget. Both follow
/// the kind of that budget, daily or lifetime. Source: Meta, ad set page, copy of 2026-09-12.
///
/// @param least a wish, not a promise of Meta
/// @param most a limit
public record SpendBounds(Optional<Budget> least, Optional<Budget> most) {
  private static final SpendBounds NONE = new SpendBounds(Optional.empty(), Optional.empty());

  /// No bounds.
  public static SpendBounds none() {
    return NONE;
  }
}
