package metrix.core.plan;

/// Finds and replaces in names.
record Renaming(Replacing replacing) implements BulkWork {
  @Override
  public Outcome on(Live live) {
    return switch (replacing.in(live.name())) {
      case Replacing.Outcome.Stuck(String why) -> new Outcome.Left(why);
      case Replacing.Outcome.Text(String text) ->
          text.equals(live.name())
              ? new Outcome.Left(
                  "Its name does not change by finding “%s”.".formatted(replacing.shown()))
              : new Outcome.Wished(new Wish.Name(text));
    };
  }
}
