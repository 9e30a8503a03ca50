package metrix.server.api.objects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Campaigns, a list for each column, all of one length. Budgets are in minor units.
public record CampaignColumns(
    List<String> id,
    List<String> name,
    List<String> objective,
    List<String> status,
    List<String> effectiveStatus,
    List<DeliveryWord> delivery,
    List<Optional<Long>> dailyBudget,
    List<Optional<Long>> lifetimeBudget,
    List<Optional<String>> bidStrategy,
    List<String> specialAdCategories,
    List<Optional<Instant>> startTime,
    List<Optional<Instant>> stopTime,
    List<Optional<Instant>> createdTime,
    List<Optional<Instant>> updatedTime,
    List<Integer> adSets,
    List<Integer> ads,
    List<Optional<String>> issues) {
  public CampaignColumns {
    id = List.copyOf(id);
    name = List.copyOf(name);
    objective = List.copyOf(objective);
    status = List.copyOf(status);
    effectiveStatus = List.copyOf(effectiveStatus);
    delivery = List.copyOf(delivery);
    dailyBudget = List.copyOf(dailyBudget);
    lifetimeBudget = List.copyOf(lifetimeBudget);
    bidStrategy = List.copyOf(bidStrategy);
    specialAdCategories = List.copyOf(specialAdCategories);
    startTime = List.copyOf(startTime);
    stopTime = List.copyOf(stopTime);
    createdTime = List.copyOf(createdTime);
    updatedTime = List.copyOf(updatedTime);
    adSets = List.copyOf(adSets);
    ads = List.copyOf(ads);
    issues = List.copyOf(issues);
  }
}
