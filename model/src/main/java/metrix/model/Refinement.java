package metrix.model;

import java.util.List;

/// Who is meant, beyond places, interests, ages and genders; most audiences say none of it.
///
/// @param groups of behaviours and demographic traits: a person fits who has any trait of each one
/// @param excluded traits whose people are left out
/// @param audiences people of any of these custom audiences
/// @param excludedAudiences custom audiences whose people are left out
/// @param languages people who use any of them; empty for all
public record Refinement(
    List<TraitGroup> groups,
    List<Trait> excluded,
    List<CustomAudience> audiences,
    List<CustomAudience> excludedAudiences,
    List<Language> languages) {
  private static final Refinement NONE =
      new Refinement(List.of(), List.of(), List.of(), List.of(), List.of());

  public Refinement {
    groups = List.copyOf(groups);
    excluded = List.copyOf(excluded);
    audiences = List.copyOf(audiences);
    excludedAudiences = List.copyOf(excludedAudiences);
    languages = List.copyOf(languages);
  }

  /// The same people of other groups of traits.
  public Refinement withGroups(List<TraitGroup> others) {
    return new Refinement(others, excluded, audiences, excludedAudiences, languages);
  }

  /// The same people with other traits left out.
  public Refinement withExcluded(List<Trait> others) {
    return new Refinement(groups, others, audiences, excludedAudiences, languages);
  }

  /// The same people with other custom audiences.
  public Refinement withAudiences(List<CustomAudience> in, List<CustomAudience> out) {
    return new Refinement(groups, excluded, in, out, languages);
  }

  /// The same people of other languages.
  public Refinement withLanguages(List<Language> others) {
    return new Refinement(groups, excluded, audiences, excludedAudiences, others);
  }

  /// Nobody is narrowed down.
  public static Refinement none() {
    return NONE;
  }
}
