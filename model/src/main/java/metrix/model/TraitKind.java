package metrix.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of traits that detailed targeting offers, by their names in `flexible_spec`. Source:
/// Meta, FlexibleTargeting of the v25.0 specs, without the kinds of data brokers that Meta took
/// away in 2018.
public enum TraitKind {
  INTERESTS(false),
  BEHAVIORS(false),
  LIFE_EVENTS(false),
  INDUSTRIES(false),
  INCOME(false),
  FAMILY_STATUSES(false),
  EDUCATION_SCHOOLS(false),
  EDUCATION_MAJORS(false),
  EDUCATION_STATUSES(true),
  RELATIONSHIP_STATUSES(true),
  WORK_EMPLOYERS(false),
  WORK_POSITIONS(false);

  /// What advertisers call demographics.
  public static final Set<TraitKind> DEMOGRAPHICS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(INTERESTS, BEHAVIORS)));

  private final boolean numbered;

  TraitKind(boolean numbered) {
    this.numbered = numbered;
  }

  /// Whether Meta writes its traits as bare numbers instead of ids with names.
  public boolean numbered() {
    return numbered;
  }

  /// The name in Meta's targeting.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a name in Meta's answers; empty for kinds that cannot be targeted.
  public static Optional<TraitKind> ofWire(String wire) {
    return Arrays.stream(values()).filter(k -> k.wire().equals(wire)).findFirst();
  }
}
