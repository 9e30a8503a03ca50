package metrix.server.api.objects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Ad sets, a list for each column, all of one length. Budgets and bids are in minor units.
public record AdSetColumns(
    List<String> id,
    List<String> name,
    List<String> campaignId,
    List<String> campaignName,
    List<String> status,
    List<String> effectiveStatus,
    List<DeliveryWord> delivery,
    List<Optional<Long>> dailyBudget,
    List<Optional<Long>> lifetimeBudget,
    List<BudgetOwner> budgetOwner,
    List<String> optimizationGoal,
    List<String> billingEvent,
    List<Optional<String>> bidStrategy,
    List<Optional<Long>> bidAmount,
    List<Optional<Instant>> startTime,
    List<Optional<Instant>> endTime,
    List<String> targetingSummary,
    List<Optional<String>> learning,
    List<Optional<Instant>> createdTime,
    List<Optional<Instant>> updatedTime,
    List<Integer> ads,
    List<Optional<String>> issues) {
  public AdSetColumns {
    id = List.copyOf(id);
    name = List.copyOf(name);
    campaignId = List.copyOf(campaignId);
    campaignName = List.copyOf(campaignName);
    status = List.copyOf(status);
    effectiveStatus = List.copyOf(effectiveStatus);
    delivery = List.copyOf(delivery);
    dailyBudget = List.copyOf(dailyBudget);
    lifetimeBudget = List.copyOf(lifetimeBudget);
    budgetOwner = List.copyOf(budgetOwner);
    optimizationGoal = List.copyOf(optimizationGoal);
    billingEvent = List.copyOf(billingEvent);
    bidStrategy = List.copyOf(bidStrategy);
    bidAmount = List.copyOf(bidAmount);
    startTime = List.copyOf(startTime);
    endTime = List.copyOf(endTime);
    targetingSummary = List.copyOf(targetingSummary);
    learning = List.copyOf(learning);
    createdTime = List.copyOf(createdTime);
    updatedTime = List.copyOf(updatedTime);
    ads = List.copyOf(ads);
    issues = List.copyOf(issues);
  }
}
