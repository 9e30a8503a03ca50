package metrix.simulator.protocol;

/// The Meta app that every simulated token belongs to.
public final class App {
  public static final String ID = "1402938475610293";
  public static final String NAME = "Northwind Ads";

  private App() {}
}
