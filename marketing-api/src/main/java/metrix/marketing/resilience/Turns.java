package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import metrix.marketing.Usage;
import metrix.marketing.resilience.Governor.Cost;
import metrix.marketing.resilience.Line.Ticket;

/// Decides which of the requests that wait in the line goes, and when. Waits for nothing itself.
/// Not thread-safe.
final class Turns {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SLOTS_FOR_PEOPLE = 2;

  private final Pacing pacing;
  private final Mirror mirror;
  private final Line line = new Line();
  private int inFlight;
  private long calls;
  private long points;

  Turns(Pacing pacing, Mirror mirror) {
    this.pacing = pacing;
    this.mirror = mirror;
  }

  /// Whether a wait is short enough to be waited silently.
  static boolean isShort(Duration wait) {
    return wait.compareTo(PATIENCE) <= 0;
  }

  Ticket enter(Cost cost, Urgency urgency, Instant now) {
    return line.enter(cost, urgency, now);
  }

  void leave(Ticket ticket) {
    line.leave(ticket);
  }

  /// What a request does now. One that goes has left the line and must [#end].
  Say ask(Ticket ticket, Instant now) {
    Cost cost = ticket.cost;
    boolean urgent = ticket.urgent(now);
    ticket.ready = false;
    ticket.held = mirror.hold(Load.NONE, cost, urgent, now);
    Hold hold = mirror.hold(line.ahead(ticket), cost, urgent, now);
    if (hold.until().isAfter(now)) {
      return held(ticket, hold, now);
    }
    Breaker breaker = mirror.breaker(cost.account());
    Breaker.Way way = breaker.way(now);
    boolean another = mirror.waitsForAnother(cost.account(), now);
    if (another || (way == Breaker.Way.TRYING && !ticket.probe)) {
      return new Say.ForAnAnswer();
    }
    if (slots(urgent) <= line.readyAhead(ticket)) {
      ticket.ready = true;
      return new Say.ForAnAnswer();
    }
    if (way == Breaker.Way.TRY) {
      breaker.tries();
      if (cost.writes() > 0) {
        return new Say.Probe();
      }
    }
    go(ticket, now);
    return new Say.Go(way == Breaker.Way.TRY);
  }

  private Say held(Ticket ticket, Hold hold, Instant now) {
    if (hold.why() == Usage.Why.PACE && !mirror.tierKnown() && inFlight > 0) {
      // The small tier is only a guess, and an answer will tell.
      return new Say.ForAnAnswer();
    }
    return tooLong(ticket, now) ? new Say.Refuse(ticket.held) : new Say.Wait(hold.from(now));
  }

  /// A write is not kept long, so that a run can be stopped; a read keeps its place in the line.
  private static boolean tooLong(Ticket ticket, Instant now) {
    boolean waited = !isShort(Duration.between(ticket.entered, now));
    return !isShort(ticket.held.from(now)) || (waited && ticket.cost.writes() > 0);
  }

  private int slots(boolean urgent) {
    return pacing.inFlight() - inFlight - (urgent ? 0 : SLOTS_FOR_PEOPLE);
  }

  private void go(Ticket ticket, Instant now) {
    mirror.take(ticket.cost, now);
    line.leave(ticket);
    inFlight++;
    if (ticket.cost.counted()) {
      calls += ticket.cost.calls();
      points += ticket.cost.points();
    }
  }

  /// A request is over.
  void end(Cost cost) {
    mirror.end(cost);
    inFlight--;
  }

  /// What is known about the limits and who waits.
  Usage usage(Instant now) {
    return mirror.usage(calls, points, Waits.of(mirror.closed(now), line.all(), now));
  }
}
