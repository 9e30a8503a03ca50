package metrix.testkit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.Targeting;

/// Builds an ad set for a test.
public final class AdSetBuilder {
  private AdSetId id = new AdSetId("120000000000000101");
  private CampaignId campaign = new CampaignId("120000000000000001");
  private String name = "Adults";
  private ConfiguredStatus status = ConfiguredStatus.PAUSED;
  private Optional<String> effectiveStatus = Optional.empty();
  private Optional<Money> dailyBudget = Optional.of(Samples.usd("10.00"));
  private Optional<Money> lifetimeBudget = Optional.empty();
  private Optional<OffsetDateTime> start = Optional.of(Samples.MADE);
  private Optional<OffsetDateTime> end = Optional.empty();
  private String bidStrategy = "LOWEST_COST_WITHOUT_CAP";
  private Optional<Money> bidAmount = Optional.empty();
  private Optional<String> learning = Optional.empty();
  private AdSetDetails details = AdSetDetails.none();

  AdSetBuilder() {}

  public AdSetBuilder withId(String newId) {
    id = new AdSetId(newId);
    return this;
  }

  public AdSetBuilder inCampaign(String newCampaign) {
    campaign = new CampaignId(newCampaign);
    return this;
  }

  public AdSetBuilder withName(String newName) {
    name = newName;
    return this;
  }

  /// Sets what a person chose; it is also in force unless [#withEffectiveStatus] says otherwise.
  public AdSetBuilder withStatus(ConfiguredStatus newStatus) {
    status = newStatus;
    return this;
  }

  public AdSetBuilder withEffectiveStatus(String newStatus) {
    effectiveStatus = Optional.of(newStatus);
    return this;
  }

  public AdSetBuilder withDailyBudget(Money budget) {
    dailyBudget = Optional.of(budget);
    lifetimeBudget = Optional.empty();
    return this;
  }

  public AdSetBuilder withLifetimeBudget(Money budget) {
    dailyBudget = Optional.empty();
    lifetimeBudget = Optional.of(budget);
    return this;
  }

  /// Leaves the budget to the campaign.
  public AdSetBuilder withoutBudget() {
    dailyBudget = Optional.empty();
    lifetimeBudget = Optional.empty();
    return this;
  }

  /// Sets how it bids, and the amount.
  public AdSetBuilder withBid(String newStrategy, Money amount) {
    bidStrategy = newStrategy;
    bidAmount = Optional.of(amount);
    return this;
  }

  public AdSetBuilder from(OffsetDateTime newStart) {
    start = Optional.of(newStart);
    return this;
  }

  public AdSetBuilder until(OffsetDateTime newEnd) {
    end = Optional.of(newEnd);
    return this;
  }

  /// Sets Meta's word for the learning phase.
  public AdSetBuilder withLearning(String word) {
    learning = Optional.of(word);
    return this;
  }

  /// Sets what it says beyond what a table shows.
  public AdSetBuilder withDetails(AdSetDetails more) {
    details = more;
    return this;
  }

  /// Sets whom it reaches, all of which can be said.
  public AdSetBuilder reaching(Targeting audience) {
    return withDetails(FakeDetails.of(details, audience));
  }

  /// The ad set as set up.
  public AdSet build() {
    return new AdSet(
        id,
        campaign,
        name,
        status,
        effectiveStatus.orElse(status.name()),
        dailyBudget,
        lifetimeBudget,
        "LINK_CLICKS",
        "IMPRESSIONS",
        Optional.of(bidStrategy),
        bidAmount,
        start,
        end,
        "United States, 18–65+",
        learning,
        Optional.of(Samples.MADE),
        Optional.of(Samples.MADE),
        List.of(),
        details);
  }
}
