package metrix.server.api.drafts;

/// One campaign, one ad set and one ad, as typed.
public record LaunchFormJson(CampaignForm campaign, AdSetForm adSet, AdForm ad) {}
