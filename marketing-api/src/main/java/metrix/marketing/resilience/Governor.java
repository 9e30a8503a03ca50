package metrix.marketing.resilience;

import java.time.Duration;
import java.time.InstantSource;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.resilience.Line.Ticket;

/// Gives the calls of one token their turn, so that they stay below Meta's limits. Waits that are
/// short are waited; a long one becomes a failure that says how long, and nothing was sent.
/// [#usage] shows who waits until when. Thread-safe.
public final class Governor {
  private static final Duration SLICE = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Pause pause;
  private final Mirror mirror;
  private final Turns turns;
  private long answers;

  public Governor(InstantSource clock, Pause pause, Pacing pacing) {
    this.clock = clock;
    this.pause = pause;
    this.mirror = new Mirror(pacing, clock);
    this.turns = new Turns(pacing, mirror);
  }

  /// What a request uses up of Meta's limits; the parts of a batch count one by one. Source: Meta,
  /// rate limiting page: a read 1 point, a write 3; batch requests page: each part is a call.
  ///
  /// @param account digits of the ad account; empty when it has none
  /// @param reads questions, `GET`
  /// @param writes `POST` and `DELETE`, also those that Meta only checks
  /// @param mutations how many of the writes make or change a campaign, an ad set or an ad
  /// @param counted whether the user is told of it; checks without effect are not
  public record Cost(
      String account, UseCase use, int reads, int writes, int mutations, boolean counted) {
    public Cost {
      if (reads < 0 || mutations < 0 || mutations > writes || reads + writes == 0) {
        throw new IllegalArgumentException(
            reads + " reads and " + writes + " writes, " + mutations + " of them mutations");
      }
    }

    public int calls() {
      return reads + writes;
    }

    public int points() {
      return reads + 3 * writes;
    }
  }

  /// The turn of a request; it ends when its answer is dealt with.
  public final class Turn implements AutoCloseable {
    private final Cost cost;
    private final boolean tries;
    private boolean over;

    private Turn(Cost cost, boolean tries) {
      this.cost = cost;
      this.tries = tries;
    }

    @Override
    public void close() {
      end(this);
    }
  }

  /// Whether a wait is short enough to be waited silently.
  public static boolean isShort(Duration wait) {
    return Turns.isShort(wait);
  }

  /// Waits for the turn of a request, or refuses it.
  ///
  /// @param probe reads something small of the account; asked for before a write when Meta has
  ///   failed again and again and a first call must try
  public Turn admit(Cost cost, Urgency urgency, Runnable probe) throws InterruptedException {
    Ticket ticket = enter(cost, urgency);
    try {
      while (true) {
        long seen = answers();
        switch (ask(ticket)) {
          case Say.Go(boolean tries) -> {
            return new Turn(cost, tries);
          }
          // Others may come and go meanwhile, and Meta's figures with them.
          case Say.Wait(var time) -> pause.sleep(time.compareTo(SLICE) < 0 ? time : SLICE);
          case Say.Refuse(var own) -> throw refusal(own);
          case Say.ForAnAnswer _ -> awaitAnswer(seen);
          case Say.Probe _ -> probe(cost.account(), probe);
        }
      }
    } finally {
      leave(ticket);
    }
  }

  /// Learns from the headers of an answer, also from those of each part of a batch.
  public synchronized void observe(Headers headers, String account) {
    mirror.observe(UsageHeaders.of(headers, account), account, clock.instant());
  }

  /// Notes that Meta answered a call sensibly, be it with a refusal.
  public synchronized void passed(String account) {
    mirror.passed(account);
    mirror.breaker(account).works();
  }

  /// Notes that Meta failed to answer a call.
  public synchronized void failed(String account) {
    if (!account.isEmpty()) {
      mirror.breaker(account).fails(clock.instant());
    }
  }

  /// Notes that Meta refused a call for its limits.
  ///
  /// @return how long to wait before the next one
  public synchronized Duration refused(GraphError error, Headers headers, String account) {
    mirror.breaker(account).works();
    return mirror.refused(error, UsageHeaders.of(headers, account), account, clock.instant());
  }

  /// Notes how many ads of an account run, which raises its quotas.
  public synchronized void activeAds(String account, int ads) {
    mirror.activeAds(account, ads);
  }

  /// How many writes an account's score has room for at the same time; a larger batch would surely
  /// be refused in part.
  public synchronized int writesAtOnce(String account) {
    return mirror.writesAtOnce(account);
  }

  /// How long work would take from now on if nothing else were done.
  public synchronized Duration forecast(String account, Workload work) {
    return mirror.forecast(account, work, clock.instant());
  }

  /// What is known about the limits.
  public synchronized Usage usage() {
    return turns.usage(clock.instant());
  }

  private synchronized Ticket enter(Cost cost, Urgency urgency) {
    return turns.enter(cost, urgency, clock.instant());
  }

  private synchronized Say ask(Ticket ticket) {
    return turns.ask(ticket, clock.instant());
  }

  private synchronized void leave(Ticket ticket) {
    turns.leave(ticket);
    ring();
  }

  private synchronized void end(Turn turn) {
    if (!turn.over) {
      turn.over = true;
      turns.end(turn.cost);
      if (turn.tries) {
        mirror.breaker(turn.cost.account()).triedInVain();
      }
      ring();
    }
  }

  private void probe(String account, Runnable probe) {
    try {
      probe.run();
    } finally {
      synchronized (this) {
        mirror.breaker(account).triedInVain();
        ring();
      }
    }
  }

  private void ring() {
    answers++;
    notifyAll();
  }

  private synchronized long answers() {
    return answers;
  }

  private synchronized void awaitAnswer(long seen) throws InterruptedException {
    while (answers == seen) {
      wait();
    }
  }

  private GraphFailure refusal(Hold own) {
    String why =
        switch (own.why()) {
          case PACE -> "Meta's limit for this ad account is used up.";
          case REFUSED -> "Meta takes no calls for this ad account for now.";
          case FAILING -> "Meta failed for this ad account several times in a row.";
        };
    Duration wait = own.from(clock.instant());
    return new GraphFailure(
        Kind.THROTTLED,
        GraphError.ours(why + " Nothing was sent."),
        wait.compareTo(SLICE) > 0 ? wait : SLICE);
  }
}
