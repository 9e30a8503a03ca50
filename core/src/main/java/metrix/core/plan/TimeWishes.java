package metrix.core.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.rules.Schedules;
import metrix.rules.WeekHours;

/// Reads wishes about when an ad set runs.
record TimeWishes(WishReader reader) {
  Optional<Changed> start(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return onlyAdSets("start");
    }
    if (live.start().filter(s -> !s.toInstant().isAfter(reader.now())).isPresent()) {
      return reader.refuse(
          "start",
          "“%s” has started already, so its start cannot move.".formatted(live.name()),
          "Pause it, or duplicate it with another start.");
    }
    Optional<OffsetDateTime> read = time(typed, "start");
    if (read.isEmpty()) {
      return typed.isBlank()
          ? reader.refuse("start", "A start cannot be emptied.", "Write when it shall start.")
          : Optional.empty();
    }
    return sound(read, end(), "start")
        ? reader.changed(new ObjectChange.SetStart(read.get()), "Start", read.get().toString())
        : Optional.empty();
  }

  Optional<Changed> end(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return onlyAdSets("end");
    }
    if (typed.isBlank()) {
      if (live.lifetime().filter(m -> m.minor() > 0).isPresent()) {
        return reader.refuse("end", "A lifetime budget needs an end.", "Choose a later end.");
      }
      return live.end().isEmpty()
          ? Optional.empty()
          : reader.changed(new ObjectChange.SetEnd(Optional.empty()), "End", "never");
    }
    Optional<OffsetDateTime> read = time(typed, "end");
    return read.isPresent() && sound(upcomingStart(), read, "end")
        ? reader.changed(new ObjectChange.SetEnd(read), "End", read.get().toString())
        : Optional.empty();
  }

  /// The hours of the week, which need a lifetime budget to spread.
  Optional<Changed> hours(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return onlyAdSets("hours");
    }
    if (live.details().viewersHours()) {
      return reader.refuse(
          "hours",
          "The hours of “%s” are those of the viewers' places.".formatted(live.name()),
          "Change them in Ads Manager.");
    }
    boolean lifetime =
        live.lifetime()
            .or(() -> reader.campaign().flatMap(Campaign::lifetimeBudget))
            .filter(m -> m.minor() > 0)
            .isPresent();
    return reader
        .take(WeekHours.read(typed, lifetime, live.at("hours")))
        .filter(_ -> reader.problems().stream().noneMatch(p -> p.at().equals(live.at("hours"))))
        .flatMap(hours ->
            reader.changed(
                new ObjectChange.SetHours(hours),
                "Hours of the week",
                hours.isEmpty() ? "always" : DayPart.text(hours)));
  }

  private Optional<Changed> onlyAdSets(String field) {
    return reader.refuse(field, "Only ad sets have a schedule here.", "Change it at the ad sets.");
  }

  private Optional<OffsetDateTime> time(String typed, String field) {
    Checked<Optional<OffsetDateTime>> read =
        Schedules.read(typed, reader.account().timeZone(), reader.live().at(field));
    return reader.take(read).flatMap(t -> t);
  }

  /// Judges both ends together, but keeps only what is wrong with the one that is wished: the other
  /// wish is judged in its turn.
  private boolean sound(
      Optional<OffsetDateTime> start, Optional<OffsetDateTime> end, String field) {
    boolean daily = reader.live().daily().filter(m -> m.minor() > 0).isPresent();
    List<Problem> found =
        Schedules.check(start, end, daily, reader.now(), reader.live().id().value());
    List<Problem> its = found.stream().filter(p -> p.at().equals(reader.live().at(field))).toList();
    reader.problems().addAll(its);
    return its.stream().noneMatch(Problem::isError);
  }

  private Optional<OffsetDateTime> end() {
    return reader
        .edit()
        .wish(Wish.End.class)
        .map(Wish.End::typed)
        .map(t -> Schedules.read(t, reader.account().timeZone(), "end").value().flatMap(e -> e))
        .orElse(reader.live().end());
  }

  /// A start in the past does not count: the ad set runs.
  private Optional<OffsetDateTime> upcomingStart() {
    return reader
        .edit()
        .wish(Wish.Start.class)
        .map(Wish.Start::typed)
        .map(t -> Schedules.read(t, reader.account().timeZone(), "start").value().flatMap(e -> e))
        .orElse(reader.live().start())
        .filter(s -> s.toInstant().isAfter(reader.now()));
  }
}
