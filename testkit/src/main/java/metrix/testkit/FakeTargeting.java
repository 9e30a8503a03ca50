package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import metrix.marketing.TargetingReads;
import metrix.model.AccountId;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// People that ads of the Meta in memory can aim at: a name matches that contains the words. Not
/// thread-safe.
public final class FakeTargeting implements TargetingReads {
  private final Runnable asked;
  private final List<Trait> traits = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();
  private final List<CustomAudience> audiences = new ArrayList<>();
  private final List<CustomConversion> conversions = new ArrayList<>();

  /// @param asked runs before each answer, and may fail
  FakeTargeting(Runnable asked) {
    this.asked = asked;
  }

  public FakeTargeting with(Trait trait) {
    traits.add(trait);
    return this;
  }

  public FakeTargeting with(Language language) {
    languages.add(language);
    return this;
  }

  public FakeTargeting with(CustomAudience audience) {
    audiences.add(audience);
    return this;
  }

  public FakeTargeting with(CustomConversion conversion) {
    conversions.add(conversion);
    return this;
  }

  @Override
  public List<Trait> traits(AccountId account, String query, Set<TraitKind> kinds, int limit) {
    asked.run();
    return traits.stream()
        .filter(t -> kinds.contains(t.kind()) && matches(t.name(), query))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Trait> traitsById(AccountId account, Set<String> ids) {
    asked.run();
    return traits.stream().filter(t -> ids.contains(t.id())).toList();
  }

  @Override
  public List<Language> languages(String query, int limit) {
    asked.run();
    return languages.stream().filter(l -> matches(l.name(), query)).limit(limit).toList();
  }

  @Override
  public List<CustomAudience> customAudiences(AccountId account) {
    asked.run();
    return List.copyOf(audiences);
  }

  @Override
  public List<CustomConversion> customConversions(AccountId account) {
    asked.run();
    return List.copyOf(conversions);
  }

  private static boolean matches(String name, String query) {
    return name.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT));
  }
}
