package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.model.InsightsQuery;
import metrix.model.Level;

/// Reports that Meta works on for a while. Source: Meta, insights pages, copies of 2026-09-12;
/// documentation samples `insights_async_*`.
public final class ReportWire {
  private static final long DAILY_ADS_AT_ONCE = 30;

  private ReportWire() {}

  /// How a report stands.
  public sealed interface Progress {
    record Working() implements Progress {}

    record Done() implements Progress {}

    /// It expired before it was begun.
    record Dropped() implements Progress {}

    record Failed(GraphError error) implements Progress {}
  }

  /// Whether a question is better asked as a report from the start: it is known to be too heavy, or
  /// its rows may be missing at once (hourly ones since 2026-08-06).
  public static boolean heavy(InsightsQuery query) {
    boolean ads = query.level() == Level.AD;
    boolean hourly = query.breakdowns().stream().anyMatch(b -> b.startsWith("hourly_"));
    boolean manyDays = query.daily() && query.range().days() > DAILY_ADS_AT_ONCE;
    return hourly || (ads && (manyDays || !query.breakdowns().isEmpty()));
  }

  /// The id of a report that was asked for; seen as a text and as a number.
  public static String run(Node answer) {
    String run = answer.needed("report_run_id");
    if (!run.chars().allMatch(Character::isDigit)) {
      throw new UnreadableAnswer("a strange report_run_id");
    }
    return run;
  }

  /// How a report stands. It was seen at 100 % while still running, so both must agree.
  public static Progress progress(Node report) {
    long percent = report.whole("async_percent_completion").orElse(0);
    return switch (report.text("async_status").orElse("")) {
      case "Job Completed" -> percent >= 100 ? new Progress.Done() : new Progress.Working();
      case "Job Failed" -> new Progress.Failed(error(report));
      case "Job Skipped" -> new Progress.Dropped();
      default -> new Progress.Working();
    };
  }

  private static GraphError error(Node report) {
    return new GraphError(
        (int) report.whole("error_code").orElse(0),
        (int) report.whole("error_subcode").orElse(0),
        report.text("error_message").orElse("Meta could not make the report."),
        report.text("error_user_title"),
        report.text("error_user_msg"),
        List.of(),
        Optional.empty());
  }
}
