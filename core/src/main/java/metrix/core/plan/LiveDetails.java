package metrix.core.plan;

import java.util.Arrays;
import java.util.Optional;
import metrix.model.AdSetDetails;
import metrix.model.AttributionWindow;
import metrix.model.AudienceField;
import metrix.model.Budget;
import metrix.model.DayPart;
import metrix.model.LiveTargeting;
import metrix.model.Roas;
import metrix.model.SpendBounds;

/// What an ad set at Meta holds beyond what a table shows, by field.
final class LiveDetails {
  private static final String NONE = "none";

  private LiveDetails() {}

  /// As [Live#held].
  static Optional<String> held(AdSetDetails details, String field) {
    SpendBounds spend = details.options().spend();
    return switch (field) {
      case "daily_min_spend_target" -> Optional.of(minor(spend.least(), true));
      case "lifetime_min_spend_target" -> Optional.of(minor(spend.least(), false));
      case "daily_spend_cap" -> Optional.of(minor(spend.most(), true));
      case "lifetime_spend_cap" -> Optional.of(minor(spend.most(), false));
      case "bid_constraints.roas_average_floor" ->
          Optional.of(
              details.options().roasFloor().map(f -> Long.toString(f.tenThousandths())).orElse(""));
      case "adset_schedule.hours" -> Optional.of(DayPart.text(details.options().hours()));
      case "attribution_spec.windows" ->
          Optional.of(AttributionWindow.text(details.options().attribution()));
      case "dsa_beneficiary" -> Optional.of(details.beneficiary().orElse(""));
      case "dsa_payor" -> Optional.of(details.payer().orElse(""));
      default -> audience(details, field).flatMap(f -> held(details.targeting(), f));
    };
  }

  /// What a field is, for people.
  static String shown(AdSetDetails details, String field) {
    SpendBounds spend = details.options().spend();
    String text =
        switch (field) {
          case "daily_min_spend_target", "lifetime_min_spend_target" ->
              spend.least().map(b -> b.amount().toString()).orElse("");
          case "daily_spend_cap", "lifetime_spend_cap" ->
              spend.most().map(b -> b.amount().toString()).orElse("");
          case "bid_constraints.roas_average_floor" ->
              details.options().roasFloor().map(Roas::plain).orElse("");
          case "adset_schedule.hours" ->
              details.options().hours().isEmpty() ? "always" : held(details, field).orElse("");
          default ->
              audience(details, field)
                  .flatMap(f -> details.targeting().map(t -> f.shown(t.known())))
                  .or(() -> held(details, field))
                  .orElse("");
        };
    return text.isEmpty() ? NONE : text;
  }

  private static Optional<String> held(Optional<LiveTargeting> targeting, AudienceField field) {
    return targeting.filter(t -> t.says(field)).map(t -> field.text(t.known()));
  }

  private static Optional<AudienceField> audience(AdSetDetails details, String field) {
    return details.targeting().isEmpty()
        ? Optional.empty()
        : Arrays.stream(AudienceField.values()).filter(f -> f.path().equals(field)).findFirst();
  }

  private static String minor(Optional<Budget> budget, boolean daily) {
    return budget
        .filter(b -> b instanceof Budget.Daily == daily)
        .map(b -> Long.toString(b.amount().minor()))
        .orElse("");
  }
}
