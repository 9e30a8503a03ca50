package metrix.testkit;

import java.util.List;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdDetails;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.ImageHash;

/// Builds an ad for a test.
public final class AdBuilder {
  private AdId id = new AdId("120000000000000201");
  private AdSetId adSet = new AdSetId("120000000000000101");
  private CampaignId campaign = new CampaignId("120000000000000001");
  private String name = "Blue cup";
  private ConfiguredStatus status = ConfiguredStatus.PAUSED;
  private Optional<String> effectiveStatus = Optional.empty();
  private List<String> issues = List.of();
  private AdDetails details = AdDetails.none();

  AdBuilder() {}

  public AdBuilder withId(String newId) {
    id = new AdId(newId);
    return this;
  }

  public AdBuilder in(String newCampaign, String newAdSet) {
    campaign = new CampaignId(newCampaign);
    adSet = new AdSetId(newAdSet);
    return this;
  }

  public AdBuilder withName(String newName) {
    name = newName;
    return this;
  }

  /// Sets what a person chose; it is also in force unless [#withEffectiveStatus] says otherwise.
  public AdBuilder withStatus(ConfiguredStatus newStatus) {
    status = newStatus;
    return this;
  }

  public AdBuilder withEffectiveStatus(String newStatus) {
    effectiveStatus = Optional.of(newStatus);
    return this;
  }

  public AdBuilder withIssues(String... newIssues) {
    issues = List.of(newIssues);
    return this;
  }

  /// Sets what it says beyond what a table shows.
  public AdBuilder withDetails(AdDetails more) {
    details = more;
    return this;
  }

  /// The ad as set up.
  public Ad build() {
    return new Ad(
        id,
        adSet,
        campaign,
        name,
        status,
        effectiveStatus.orElse(status.name()),
        new Ad.Creative(
            Optional.of("120000000000000301"),
            Optional.of("New cups are here."),
            Optional.of("Cups"),
            Optional.of("https://shop.example/cups"),
            Optional.of("SHOP_NOW"),
            Optional.of(new ImageHash("0123456789abcdef0123456789abcdef"))),
        Optional.of(Samples.MADE),
        Optional.of(Samples.MADE),
        issues,
        details);
  }
}
