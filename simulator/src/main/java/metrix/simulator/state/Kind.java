package metrix.simulator.state;

/// The type of an object in the graph, with Meta's name for it in the API specs.
public enum Kind {
  ACCOUNT("AdAccount"),
  CAMPAIGN("Campaign"),
  ADSET("AdSet"),
  AD("Ad"),
  CREATIVE("AdCreative"),
  LABEL("AdLabel"),
  IMAGE("AdImage"),
  REPORT("AdReportRun"),
  RULE("AdRule"),
  STUDY("AdStudy"),
  AUDIENCE("CustomAudience"),
  SAVED_AUDIENCE("SavedAudience"),
  CUSTOM_CONVERSION("CustomConversion"),
  /// Ads that are being created in the background.
  REQUEST_SET("AdAsyncRequestSet"),
  /// One ad of a [#REQUEST_SET].
  REQUEST("AdAsyncRequest"),
  /// Calls that run in the background.
  SESSION("AsyncRequest"),
  PAGE("Page"),
  PIXEL("AdsPixel"),
  INSTAGRAM("IGUser"),
  USER("User");

  private final String spec;

  Kind(String spec) {
    this.spec = spec;
  }

  public String spec() {
    return spec;
  }
}
