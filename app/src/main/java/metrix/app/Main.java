package metrix.app;

/// Starts Metrix.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Hardening.apply();
    System.exit(new Wiring().run(args.length == 0 ? new String[] {"serve"} : args));
  }
}
