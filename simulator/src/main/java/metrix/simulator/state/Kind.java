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
