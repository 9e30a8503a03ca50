package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import metrix.marketing.Usage;

/// The calls that wait for their turn, in order. A call in the background counts as one that came
/// 30 seconds later, so that it lets people's calls pass and is not passed for ever. Not
/// thread-safe.
final class Line {
  private static final Duration LETS_PASS = Duration.ofSeconds(30);
  private final TreeSet<Ticket> tickets =
      new TreeSet<>(Comparator.comparing((Ticket t) -> t.due).thenComparingLong(t -> t.number));
  private long number;

  /// A place in the line.
  static final class Ticket {
    final Governor.Cost cost;
    final Instant entered;
    final Instant due;

    /// Whether it tries the way after failures.
    final boolean probe;

    private final long number;

    /// What holds it back by itself, as last seen.
    Hold held = Hold.NONE;

    /// Whether it lacks only a free slot.
    boolean ready;

    private Ticket(Governor.Cost cost, Urgency urgency, Instant entered, long number) {
      this.cost = cost;
      this.entered = entered;
      this.due = urgency == Urgency.BACKGROUND ? entered.plus(LETS_PASS) : entered;
      this.probe = urgency == Urgency.PROBE;
      this.number = number;
    }

    /// Whether it may use what is kept for people.
    boolean urgent(Instant now) {
      return !due.isAfter(now);
    }
  }

  Ticket enter(Governor.Cost cost, Urgency urgency, Instant now) {
    Ticket ticket = new Ticket(cost, urgency, now, number++);
    tickets.add(ticket);
    return ticket;
  }

  void leave(Ticket ticket) {
    tickets.remove(ticket);
  }

  /// What goes first of the same account. A call that Meta refuses for its own use case is passed.
  Load ahead(Ticket ticket) {
    Load ahead = Load.NONE;
    for (Ticket before : tickets.headSet(ticket)) {
      if (before.cost.account().equals(ticket.cost.account())
          && before.held.why() == Usage.Why.PACE) {
        ahead = ahead.plus(before.cost);
      }
    }
    return ahead;
  }

  /// How many go first that lack only a free slot.
  int readyAhead(Ticket ticket) {
    return (int) tickets.headSet(ticket).stream().filter(t -> t.ready).count();
  }

  List<Ticket> all() {
    return List.copyOf(tickets);
  }
}
