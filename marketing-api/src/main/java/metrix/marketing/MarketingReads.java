package metrix.marketing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.AudienceSize;
import metrix.model.Campaign;
import metrix.model.ImageHash;
import metrix.model.InsightsQuery;
import metrix.model.InsightsTable;
import metrix.model.Interest;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Targeting;
import metrix.model.TokenReport;

/// What can be asked of Meta. Reads are repeated by themselves after a passing failure. Lists are
/// complete: every page is fetched.
public interface MarketingReads {
  /// What the token is and may do. Fails only when Meta cannot be asked or refuses the token.
  TokenReport token();

  /// The ad accounts that the token may use.
  List<AdAccount> adAccounts();

  AdAccount adAccount(AccountId account);

  /// The Pages of the token's user and those that the account may promote, each once.
  List<Page> pages(AccountId account);

  List<Pixel> pixels(AccountId account);

  /// The campaigns that are not deleted; archived ones are among them.
  List<Campaign> campaigns(AdAccount account);

  /// The ad sets that are not deleted; archived ones are among them.
  List<AdSet> adSets(AdAccount account);

  /// The ads that are not deleted, with what a table shows of their creatives; archived ones are
  /// among them.
  List<Ad> ads(AdAccount account);

  /// Fields of one object as Meta writes them; a field without a value is missing. Amounts are in
  /// minor units, nested values are JSON text in one spelling. A part of the targeting has the name
  /// of [metrix.model.AudienceField#path] and its text; `bid_constraints.roas_average_floor`,
  /// `adset_schedule.hours` and `attribution_spec.windows` are read in the same way.
  SortedMap<String, String> fields(ObjectId object, List<String> names);

  /// Fields of several objects of an account, 50 a request; an object that is not there is missing.
  ///
  /// @param wanted the names of the fields of each
  Map<ObjectId, SortedMap<String, String>> fields(
      AccountId account, Map<ObjectId, List<String>> wanted);

  /// Those of these images that the account still has.
  Set<ImageHash> images(AccountId account, Set<ImageHash> hashes);

  /// Places whose names match.
  List<Place> places(String query, Set<PlaceType> types, int limit);

  /// Places of a kind by Meta's keys; a key that Meta does not know is missing.
  List<Place> placesByKey(PlaceType type, Set<String> keys);

  /// Interests whose names match.
  List<Interest> interests(String query, int limit);

  /// Interests by Meta's ids; one that Meta does not know or no longer offers is missing.
  List<Interest> interestsById(Set<String> ids);

  /// People that ads can aim at, beside their places and interests.
  TargetingReads targeting();

  /// Objects as a whole, to make others after them.
  WholeReads whole();

  /// Delivery and results. Heavy questions may take Meta minutes.
  InsightsTable insights(InsightsQuery query);

  AudienceSize audienceSize(AdAccount account, Targeting targeting, OptimizationGoal goal);

  /// Tries a way of asking, for a few points. Fails only when Meta cannot be asked.
  Probe.Verdict probe(AccountId account, Probe probe);

  /// What bears the label of a run, by any status, oldest first: how an unknown outcome is looked
  /// up and how a run is read back.
  ///
  /// @param fields what to read of each beside its name and its parent
  List<Labelled> labelled(AccountId account, Level level, String label, List<String> fields);

  /// An object that bears a label.
  ///
  /// @param parent the campaign of an ad set, the ad set of an ad; empty for a campaign
  /// @param fields what was asked for, as [#fields] writes it
  record Labelled(
      ObjectId id,
      String name,
      Optional<ObjectId> parent,
      Optional<OffsetDateTime> created,
      SortedMap<String, String> fields) {}
}
