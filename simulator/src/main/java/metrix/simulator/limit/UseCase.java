package metrix.simulator.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;

/// The business use cases whose calls Meta counts by the hour for each ad account.
///
/// Source: Meta, "Rate limiting" pages of the Graph and Marketing APIs, copies of 2025-10-31 and
/// 2026-09-12.
enum UseCase {
  ADS_MANAGEMENT("ads_management", 80004, "#ads-management"),
  ADS_INSIGHTS("ads_insights", 80000, "#ads-insights"),
  CUSTOM_AUDIENCE("custom_audience", 80003, "#custom-audience");

  private static final Set<String> AUDIENCE_EDGES =
      Set.of("customaudiences", "users", "usersreplace", "sessions");
  private static final int MOST_FOR_AUDIENCES = 700_000;

  private final String header;
  private final int code;
  private final String anchor;

  UseCase(String header, int code, String anchor) {
    this.header = header;
    this.code = code;
    this.anchor = anchor;
  }

  static UseCase of(Call call) {
    String edge = call.edge();
    if (edge.equals("insights")) {
      return ADS_INSIGHTS;
    }
    // An ad account has users too: people, who are no audience.
    boolean people = edge.equals("users") && call.path().getFirst().startsWith("act_");
    return AUDIENCE_EDGES.contains(edge) && !people ? CUSTOM_AUDIENCE : ADS_MANAGEMENT;
  }

  /// The use case that an error speaks of.
  static Optional<UseCase> ofError(int code) {
    return Arrays.stream(values()).filter(useCase -> useCase.code == code).findFirst();
  }

  /// Calls in an hour that an account may make.
  ///
  /// @param errors failed calls of the last hour
  double quota(Tier tier, Activity activity, String account, long errors) {
    boolean limited = tier == Tier.LIMITED;
    return switch (this) {
      case ADS_MANAGEMENT -> (limited ? 300 : 100_000) + 40.0 * activity.ads(account);
      case ADS_INSIGHTS ->
          (limited ? 600 : 190_000) + 400.0 * activity.ads(account) - 0.001 * errors;
      case CUSTOM_AUDIENCE ->
          Math.min(
              MOST_FOR_AUDIENCES, (limited ? 5_000 : 190_000) + 40.0 * activity.audiences(account));
    };
  }

  Failure refusal() {
    return Failure.of(
            code,
            "(#"
                + code
                + ") There have been too many calls to this ad-account. Wait a bit and try again. For more info, please"
                + " refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting"
                + anchor
                + ".")
        .withSubcode(2446079);
  }

  String header() {
    return header;
  }

  /// Whether its part of the header names the access tier.
  boolean showsTier() {
    return this != CUSTOM_AUDIENCE;
  }
}
