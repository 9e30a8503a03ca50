package metrix.testkit;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import metrix.marketing.Write;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.Carried;
import metrix.model.LiveObject;
import metrix.model.ObjectId;

/// Objects of the Meta in memory that are made after others.
final class FakeCopies {
  private static final Set<String> ITS_OWN =
      Set.of("id", "name", "status", "effective_status", "campaign_id", "adset_id");

  private FakeCopies() {}

  /// What another can be made from.
  static LiveObject whole(ObjectId id, SortedMap<String, String> fields) {
    List<Carried> carried =
        fields.entrySet().stream()
            .filter(f -> !ITS_OWN.contains(f.getKey()))
            .map(f -> new Carried(f.getKey(), value(f.getKey(), f.getValue())))
            .toList();
    return new LiveObject(id, fields.getOrDefault("name", ""), carried, List.of());
  }

  private static String value(String field, String held) {
    return field.equals("creative") ? held.replace("\"id\"", "\"creative_id\"") : held;
  }

  /// Makes the object with its name, place and budget.
  static ObjectId make(Write.CreateCopy copy, String id, FakeObjects objects) {
    return switch (copy.spec().source()) {
      case CampaignId _ -> {
        var made = new CampaignBuilder().withId(id).withName(copy.spec().name());
        copy.spec()
            .budget()
            .ifPresent(b -> {
              switch (b) {
                case Budget.Daily(var amount) -> made.withDailyBudget(amount);
                case Budget.Lifetime(var amount) -> made.withLifetimeBudget(amount);
              }
            });
        objects.put(made.build());
        yield new CampaignId(id);
      }
      case AdSetId _ -> {
        var made =
            new AdSetBuilder()
                .withId(id)
                .inCampaign(copy.parent().orElseThrow().value())
                .withName(copy.spec().name())
                .withoutBudget();
        copy.spec()
            .budget()
            .ifPresent(b -> {
              switch (b) {
                case Budget.Daily(var amount) -> made.withDailyBudget(amount);
                case Budget.Lifetime(var amount) -> made.withLifetimeBudget(amount);
              }
            });
        objects.put(made.build());
        yield new AdSetId(id);
      }
      case AdId _ -> {
        ObjectId set = copy.parent().orElseThrow();
        String campaign =
            objects.fields(set, List.of("campaign_id")).getOrDefault("campaign_id", "1");
        objects.put(
            new AdBuilder()
                .withId(id)
                .in(campaign, set.value())
                .withName(copy.spec().name())
                .build());
        yield new AdId(id);
      }
    };
  }
}
