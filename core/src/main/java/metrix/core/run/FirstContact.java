package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import metrix.core.run.CallPlan.Trick;
import metrix.marketing.MarketingApi;
import metrix.marketing.Probe;
import metrix.marketing.Usage;
import metrix.model.AccountId;

/// Tries, for a few points and without making anything, what no page of Meta's promises for every
/// account, and remembers what it refuses there.
public final class FirstContact {
  /// The most that it may cost.
  public static final int MOST_POINTS = 30;

  private FirstContact() {}

  /// How something stands.
  public enum Verdict {
    WORKS("works"),
    REFUSED("refused: it is not used on this account"),
    /// Meta refused it in an earlier run, or a person switched it off.
    GIVEN_UP("not used on this account: Meta refused it once, or it was switched off"),
    /// The account has nothing to try it on.
    NOTHING_THERE("not tried: there is nothing to try it on"),
    /// Trying it would make something: it is used, and given up when Meta refuses it.
    USED_UNTIL_REFUSED("used until Meta refuses it: trying it would make something"),
    /// Trying it would make something: it stays off.
    OFF("off: trying it would make something");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /// The verdict, for people.
    public String words() {
      return words;
    }
  }

  /// A line of the report.
  ///
  /// @param what for people
  public record Line(String what, Verdict verdict) {}

  /// What was found.
  public record Report(List<Line> lines, long calls, long points) {
    public Report {
      lines = List.copyOf(lines);
    }
  }

  /// Tries everything once. Fails with [metrix.marketing.GraphFailure] only when Meta cannot be
  /// asked.
  public static Report meet(AccountId account, MarketingApi api, CallPlans plans) {
    Usage before = api.usage();
    List<Line> lines = new ArrayList<>();
    for (Probe probe : Probe.values()) {
      Verdict verdict = verdict(api.probe(account, probe));
      if (probe == Probe.BATCH_REFERENCE && verdict == Verdict.REFUSED) {
        plans.refused(account, Trick.IMAGE_REFERENCE);
      }
      lines.add(new Line(name(probe), verdict));
    }
    CallPlan plan = plans.of(account);
    for (Trick trick : Trick.values()) {
      lines.add(new Line(name(trick), verdict(trick, plan)));
    }
    Usage after = api.usage();
    return new Report(lines, after.calls() - before.calls(), after.points() - before.points());
  }

  private static Verdict verdict(Probe.Verdict tried) {
    return switch (tried) {
      case WORKS -> Verdict.WORKS;
      case REFUSED -> Verdict.REFUSED;
      case NOTHING_THERE -> Verdict.NOTHING_THERE;
    };
  }

  private static Verdict verdict(Trick trick, CallPlan plan) {
    if (!CallPlan.STANDARD.uses(trick)) {
      return Verdict.OFF;
    }
    return plan.uses(trick) ? Verdict.USED_UNTIL_REFUSED : Verdict.GIVEN_UP;
  }

  private static String name(Probe probe) {
    return switch (probe) {
      case BATCH_REFERENCE -> "Batches whose parts use each other's results";
      case MANY_CAMPAIGNS_FILTER -> "A filter of 100 campaigns";
      case LARGE_INSIGHTS_PAGE -> "Insights pages of 5,000 rows";
    };
  }

  /// A way to save calls, for people.
  public static String name(Trick trick) {
    return switch (trick) {
      case ZIP_UPLOAD -> "Several images in one zip";
      case IMAGE_REFERENCE -> "An image and its ads in one batch";
      case AD_SET_SPEC -> "An ad set inside its first ad";
      case COPIES -> "Ad sets as copies";
      case ASYNC_SETS -> "Requests that Meta works on later";
    };
  }
}
