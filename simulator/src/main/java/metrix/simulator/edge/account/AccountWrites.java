package metrix.simulator.edge.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /act_x`: what the owner of an account sets. Source: Meta's API specs, node AdAccount; the
/// limit of cap changes: Meta, "Rate limiting" page, 17/1885172.
///
/// That `spend_cap` is written in units of the currency (and read in minor units), and what
/// `spend_cap_action` takes, are unverified. A cap is kept and shown; it does not stop delivery.
final class AccountWrites {
  /// The moments of the changes of the cap, in epoch seconds; not a name of Meta's.
  private static final String CAP_CHANGES = "-cap-changes";

  /// What had been spent when the cap was last reset, in minor units; not a name of Meta's.
  static final String SPENT_BEFORE = "-spent-before";

  private static final int CAP_CHANGES_A_DAY = 10;

  private AccountWrites() {}

  static JsonNode update(Request request) {
    Account before = request.account();
    Params params = request.params();
    Writes.checkAccount(before);
    String name = params.has("name") ? Writes.required(params, "name") : before.name();
    fixed(before, params);
    ObjectNode settings = before.settings().deepCopy();
    ObjectNode changes = Writes.values(request, "AdAccount", ".");
    changes.remove(
        Set.of("name", "currency", "timezone_id", "spend_cap", "spend_cap_action", "tos_accepted"));
    settings.setAll(changes);
    params
        .json("tos_accepted")
        .ifPresent(more -> {
          ObjectNode terms = Terms.accepted(before);
          more.properties().forEach(one -> terms.set(one.getKey(), one.getValue()));
          settings.set("tos_accepted", terms);
        });
    boolean caps = params.has("spend_cap") || params.has("spend_cap_action");
    Optional<String> activity = Optional.empty();
    if (caps) {
      countCapChange(request.now(), before, settings);
      activity = Optional.of(cap(request, before, settings));
    } else if (params.has("business_info")) {
      activity = Optional.of("ad_account_set_business_information");
    }
    save(request, before.with(name, settings), activity);
    return Request.success();
  }

  static void save(Request request, Account after, Optional<String> activity) {
    request.world().put(after);
    request.committed(activity, after);
  }

  // An account that has spent keeps its currency and zone. The code is Meta's for an invalid call
  // to update an account; that it is this one is unverified.
  private static void fixed(Account account, Params params) {
    boolean moves =
        params.filled("currency").map(code -> !code.equals(account.currency())).orElse(false)
            || params
                .filled("timezone_id")
                .map(zone -> !zone.equals(Integer.toString(account.zoneId())))
                .orElse(false);
    if (moves) {
      throw Failure.of(2615, "Invalid call to update this adaccount")
          .blaming(params.has("currency") ? "currency" : "timezone_id")
          .thrown();
    }
  }

  private static void countCapChange(Instant now, Account account, ObjectNode settings) {
    ArrayNode changes =
        settings.path(CAP_CHANGES) instanceof ArrayNode known
            ? known
            : settings.putArray(CAP_CHANGES);
    LocalDate today = now.atZone(account.zone()).toLocalDate();
    ArrayNode kept = Json.array();
    for (JsonNode change : changes) {
      Instant at = Instant.ofEpochSecond(change.asLong());
      if (at.atZone(account.zone()).toLocalDate().equals(today)) {
        kept.add(change);
      }
    }
    if (kept.size() >= CAP_CHANGES_A_DAY) {
      throw Failure.of(17, "(#17) User request limit reached")
          .withSubcode(1885172)
          .withRetry(false)
          .withUser(
              "Spending limit changed too often",
              "You can change the spending limit of an ad account 10 times a day. Try again tomorrow.")
          .blaming("spend_cap")
          .thrown();
    }
    settings.set(CAP_CHANGES, kept.add(now.getEpochSecond()));
  }

  private static String cap(Request request, Account account, ObjectNode settings) {
    Params params = request.params();
    long spent = request.graph().delivery().spentEver(account);
    String action = params.filled("spend_cap_action").orElse("");
    switch (action) {
      case "reset" -> settings.put(SPENT_BEFORE, spent);
      case "delete" -> settings.remove("spend_cap");
      case "" -> {
        // Only the amount changes.
      }
      default ->
          throw Failure.invalid(
                  "spend_cap_action must be one of the following values: reset, delete")
              .blaming("spend_cap_action")
              .thrown();
    }
    if (params.has("spend_cap")) {
      BigDecimal units = new BigDecimal(Writes.required(params, "spend_cap"));
      long minor =
          units
              .multiply(BigDecimal.valueOf(account.offset()))
              .setScale(0, RoundingMode.HALF_UP)
              .longValue();
      if (minor < 0 || (minor > 0 && minor < spentSince(settings, spent))) {
        throw Failure.invalid("The spend_cap must be greater than the amount that was spent")
            .blaming("spend_cap")
            .thrown();
      }
      settings.put("spend_cap", Long.toString(minor));
    }
    boolean removed = settings.path("spend_cap").asString("0").equals("0");
    return removed
        ? "ad_account_remove_spend_limit"
        : action.equals("reset") ? "ad_account_reset_spend_limit" : "ad_account_update_spend_limit";
  }

  /// The part of all spend that counts since the cap was last reset.
  static long spentSince(ObjectNode settings, long spentEver) {
    return spentEver - settings.path(SPENT_BEFORE).asLong(0);
  }
}
