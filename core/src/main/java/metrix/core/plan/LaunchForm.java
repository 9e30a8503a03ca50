package metrix.core.plan;

/// What a user typed to launch one ad: a campaign, an ad set in it, an ad in that. Texts are as
/// typed; nothing here is checked yet.
public record LaunchForm(CampaignForm campaign, AdSetForm adSet, AdForm ad) {}
