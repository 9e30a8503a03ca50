package metrix.model;

/// Whom an ad set may reach by gender; both are said by leaving the choice out.
public enum Gender {
  ALL,
  MALE,
  FEMALE
}
