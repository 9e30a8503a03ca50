package metrix.marketing;

import java.util.List;
import java.util.Set;
import metrix.model.AccountId;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// What can be asked of Meta about people that ads can aim at, beside their places and interests.
public interface TargetingReads {
  /// Traits of some kinds whose names match.
  List<Trait> traits(AccountId account, String query, Set<TraitKind> kinds, int limit);

  /// Traits by Meta's ids; one that Meta does not know or no longer offers is missing.
  List<Trait> traitsById(AccountId account, Set<String> ids);

  /// Languages whose names match.
  List<Language> languages(String query, int limit);

  /// The custom audiences of an account, those that others share with it among them.
  List<CustomAudience> customAudiences(AccountId account);

  List<CustomConversion> customConversions(AccountId account);
}
