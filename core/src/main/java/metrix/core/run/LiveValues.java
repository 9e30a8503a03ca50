package metrix.core.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import metrix.core.plan.Step;
import metrix.marketing.MarketingReads;
import metrix.model.AccountId;
import metrix.model.Level;
import metrix.model.ObjectId;

/// What Meta holds now of the objects that steps change, read many at once: a plan whose starting
/// values no longer hold is refused, so that nobody's change is overwritten unseen.
record LiveValues(Map<ObjectId, SortedMap<String, String>> held) {
  private static final String CAMPAIGN = "campaign_id";

  /// Reads them. Fails with [metrix.marketing.GraphFailure] when Meta cannot be asked.
  static LiveValues read(AccountId account, List<Step> steps, MarketingReads api) {
    Map<ObjectId, List<String>> wanted = new LinkedHashMap<>();
    for (Step step : steps) {
      step.existing()
          .ifPresent(id ->
              wanted.merge(
                  id,
                  fields(id, step),
                  (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    }
    return new LiveValues(wanted.isEmpty() ? Map.of() : api.fields(account, wanted));
  }

  /// The lines of a step whose starting values no longer hold; none when all is as the step wants
  /// it.
  List<String> moved(Step step) {
    Optional<SortedMap<String, String>> now = of(step);
    if (now.isEmpty()) {
      return List.of("it is not there any more");
    }
    return Readings.holds(step, now.get()) ? List.of() : Readings.moved(step, now.get());
  }

  /// Whether everything is already as a step wants it.
  boolean asWished(Step step) {
    return of(step).filter(now -> Readings.holds(step, now)).isPresent();
  }

  /// Says to which campaigns the ad sets belong.
  void tell(Campaigns campaigns) {
    held.forEach((id, fields) -> {
      if (id.level() == Level.AD_SET && fields.containsKey(CAMPAIGN)) {
        campaigns.learn(id, fields.getOrDefault(CAMPAIGN, ""));
      }
    });
  }

  private Optional<SortedMap<String, String>> of(Step step) {
    return step.existing().map(held::get);
  }

  private static List<String> fields(ObjectId id, Step step) {
    Stream<String> more = id.level() == Level.AD_SET ? Stream.of(CAMPAIGN) : Stream.of();
    return Stream.concat(Readings.fields(step).stream(), more).toList();
  }
}
