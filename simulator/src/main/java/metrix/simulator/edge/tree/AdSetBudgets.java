package metrix.simulator.edge.tree;

import static metrix.simulator.edge.tree.AdSetRules.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The money of an ad set and the time that it is spread over. Source: Meta, "Ad set" reference,
/// "Budgets" page and error reference; codes as catalogued.
final class AdSetBudgets {
  private static final long RESERVE_MINUTES = 15;
  private static final long MINUTES_A_DAY = 1_440;

  private AdSetBudgets() {}

  /// @param body what is written
  /// @param whole the ad set as it will be
  static void check(
      Account account, Node campaign, ObjectNode body, ObjectNode whole, boolean isNew) {
    boolean own = body.has("daily_budget") || body.has("lifetime_budget");
    if (AdSetWrites.campaignHasBudget(campaign) && own) {
      throw Failure.refused(
              1885621,
              "Budget can be set on one level only",
              "The campaign already has a budget. You can set a budget on the campaign or on its ad sets, not on both.")
          .blaming(body.has("daily_budget") ? "daily_budget" : "lifetime_budget")
          .thrown();
    }
    if (!AdSetWrites.campaignHasBudget(campaign) && !own && isNew) {
      throw Failure.invalid("The parameter daily_budget or lifetime_budget is required")
          .blaming("daily_budget")
          .thrown();
    }
    if (body.has("daily_budget") && body.has("lifetime_budget")) {
      throw Failure.invalid("Only one of daily_budget and lifetime_budget can be set")
          .blaming("lifetime_budget")
          .thrown();
    }
    minimum(account, body, whole);
    targets(campaign, body, whole);
  }

  // A lifetime budget must hold the daily minimum for each of its days.
  private static void minimum(Account account, ObjectNode body, ObjectNode whole) {
    long daily = Budgets.minimumFor(account, text(whole, "optimization_goal"));
    long bid = whole.path("bid_amount").asLong(0);
    boolean impressions = text(whole, "billing_event").equals("IMPRESSIONS");
    daily = Math.max(daily, impressions ? bid : 5 * bid);
    if (body.has("daily_budget") && Long.parseLong(text(body, "daily_budget")) < daily) {
      throw CampaignRules.tooLow(account, "daily_budget", daily);
    }
    if (body.has("lifetime_budget")) {
      Optional<Instant> start = Writes.stored(whole, "start_time", account);
      Optional<Instant> end = Writes.stored(whole, "end_time", account);
      long days =
          start.isPresent() && end.isPresent()
              ? Math.max(1, Duration.between(start.get(), end.get()).toDays())
              : 1;
      if (Long.parseLong(text(body, "lifetime_budget")) < daily * days) {
        throw CampaignRules.tooLow(account, "lifetime_budget", daily * days);
      }
    }
  }

  // Shares of a campaign's budget follow its kind. The wording is unverified.
  private static void targets(Node campaign, ObjectNode body, ObjectNode whole) {
    for (String kind : List.of("daily", "lifetime")) {
      for (String name : List.of(kind + "_min_spend_target", kind + "_spend_cap")) {
        boolean removed = Long.toString(Budgets.UNCAPPED).equals(text(body, name));
        if (body.has(name) && !removed && !campaign.json().has(kind + "_budget")) {
          throw Failure.invalid(
                  name + " can only be used when the campaign has a " + kind + "_budget")
              .blaming(name)
              .thrown();
        }
      }
      long least = whole.path(kind + "_min_spend_target").asLong(0);
      long most = whole.path(kind + "_spend_cap").asLong(Long.MAX_VALUE);
      if (least > most) {
        throw Failure.invalid(kind + "_min_spend_target cannot be above " + kind + "_spend_cap")
            .blaming(kind + "_min_spend_target")
            .thrown();
      }
    }
  }

  /// Refuses a new lifetime budget below what is spent of it, with a reserve for the quarter of an
  /// hour in which delivery goes on. That a daily budget may be lowered at any time is unverified.
  static void checkSpent(Request request, Node before, ObjectNode changes) {
    String old = text(before.json(), "lifetime_budget");
    String wished = text(changes, "lifetime_budget");
    if (old.isEmpty() || wished.isEmpty()) {
      return;
    }
    Account account = request.account();
    long spent = Long.parseLong(old) - request.graph().delivery().budgetLeft(before);
    Optional<Instant> end = Writes.stored(before.json(), "end_time", account);
    long days =
        end.map(last -> Math.max(1, Duration.between(before.created(), last).toDays())).orElse(1L);
    long reserve = spent == 0 ? 0 : Long.parseLong(old) / days * RESERVE_MINUTES / MINUTES_A_DAY;
    if (Long.parseLong(wished) < spent + reserve) {
      throw Failure.refused(
              1885650,
              "Budget is less than what was spent",
              "The budget is less than what was spent already, with a reserve for the next 15 minutes.")
          .blaming("lifetime_budget")
          .thrown();
    }
  }

  static void schedule(
      Request request, Account account, Node campaign, ObjectNode body, boolean isNew) {
    Optional<Instant> end = Writes.stored(body, "end_time", account);
    Instant start = Writes.stored(body, "start_time", account).orElse(request.now());
    if (body.has("lifetime_budget") && end.isEmpty()) {
      throw Failure.invalid("The parameter end_time is required with a lifetime budget")
          .blaming("end_time")
          .thrown();
    }
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw Failure.invalid("end_time must be after start_time").blaming("end_time").thrown();
    }
    if (isNew && end.isPresent() && !end.get().isAfter(request.now())) {
      throw Failure.invalid("end_time must be in the future").blaming("end_time").thrown();
    }
    if (campaign.json().has("lifetime_budget")
        && !campaign.json().has("stop_time")
        && end.isEmpty()) {
      throw Failure.invalid(
              "The parameter end_time is required when the campaign has a lifetime budget without a stop_time")
          .blaming("end_time")
          .thrown();
    }
    if (end.isPresent()
        && body.has("daily_budget")
        && Duration.between(start, end.get()).compareTo(Duration.ofHours(24)) < 0) {
      throw Failure.invalid("An ad set with a daily budget must run for at least 24 hours")
          .blaming("end_time")
          .thrown();
    }
    hours(campaign, body);
  }

  private static void hours(Node campaign, ObjectNode body) {
    JsonNode schedule = body.path("adset_schedule");
    if (schedule.isEmpty()) {
      return;
    }
    if (!body.has("lifetime_budget") && !campaign.json().has("lifetime_budget")) {
      throw Failure.invalid("adset_schedule can only be used with a lifetime budget")
          .blaming("adset_schedule")
          .thrown();
    }
    for (JsonNode part : schedule) {
      int start = part.path("start_minute").asInt(-1);
      int end = part.path("end_minute").asInt(-1);
      boolean days = !part.path("days").isEmpty();
      for (JsonNode day : part.path("days")) {
        days &= day.asInt(-1) >= 0 && day.asInt(-1) <= 6;
      }
      if (start < 0 || end > 1440 || start >= end || !days) {
        throw Failure.invalid(
                "Each part of adset_schedule needs days from 0 to 6 and a start_minute before its end_minute")
            .blaming("adset_schedule")
            .thrown();
      }
    }
  }
}
