package metrix.testkit;

import java.util.List;
import java.util.Optional;
import metrix.model.Campaign;
import metrix.model.CampaignDetails;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.Objective;

/// Builds a campaign for a test.
public final class CampaignBuilder {
  private CampaignId id = new CampaignId("120000000000000001");
  private String name = "Autumn";
  private Objective objective = Objective.OUTCOME_TRAFFIC;
  private ConfiguredStatus status = ConfiguredStatus.PAUSED;
  private Optional<String> effectiveStatus = Optional.empty();
  private Optional<Money> dailyBudget = Optional.empty();
  private Optional<Money> lifetimeBudget = Optional.empty();
  private Optional<Money> spendCap = Optional.empty();

  CampaignBuilder() {}

  public CampaignBuilder withId(String newId) {
    id = new CampaignId(newId);
    return this;
  }

  public CampaignBuilder withName(String newName) {
    name = newName;
    return this;
  }

  public CampaignBuilder withObjective(Objective newObjective) {
    objective = newObjective;
    return this;
  }

  /// Sets what a person chose; it is also in force unless [#withEffectiveStatus] says otherwise.
  public CampaignBuilder withStatus(ConfiguredStatus newStatus) {
    status = newStatus;
    return this;
  }

  public CampaignBuilder withEffectiveStatus(String newStatus) {
    effectiveStatus = Optional.of(newStatus);
    return this;
  }

  public CampaignBuilder withDailyBudget(Money budget) {
    dailyBudget = Optional.of(budget);
    return this;
  }

  public CampaignBuilder withLifetimeBudget(Money budget) {
    lifetimeBudget = Optional.of(budget);
    return this;
  }

  public CampaignBuilder withSpendCap(Money cap) {
    spendCap = Optional.of(cap);
    return this;
  }

  /// The campaign as set up.
  public Campaign build() {
    boolean ownsBudget = dailyBudget.isPresent() || lifetimeBudget.isPresent();
    return new Campaign(
        id,
        name,
        objective.name(),
        status,
        effectiveStatus.orElse(status.name()),
        dailyBudget,
        lifetimeBudget,
        spendCap,
        ownsBudget ? Optional.of("LOWEST_COST_WITHOUT_CAP") : Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Samples.MADE),
        Optional.of(Samples.MADE),
        List.of(),
        CampaignDetails.none());
  }
}
