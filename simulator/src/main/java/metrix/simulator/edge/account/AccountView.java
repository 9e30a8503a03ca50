package metrix.simulator.edge.account;

import java.math.BigDecimal;
import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an ad account. Source: Meta, "Ad account" reference.
public final class AccountView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public List<String> defaults() {
    return List.of("account_id", "id");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Account account = (Account) entity;
    return switch (field) {
      case "id" -> Json.text(account.path());
      case "account_id" -> Json.text(account.id());
      case "name" -> Json.text(account.name());
      case "currency" -> Json.text(account.currency());
      case "account_status" -> NODES.numberNode(account.status());
      case "disable_reason" -> NODES.numberNode(account.disableReason());
      case "timezone_name" -> Json.text(account.zone().getId());
      case "timezone_id" -> NODES.numberNode(account.zoneId());
      case "timezone_offset_hours_utc" -> offsetHours(request, account);
      case "created_time" -> Json.text(Times.show(account.created(), account.zone()));
      case "age" ->
          NODES.numberNode(
              java.time.Duration.between(account.created(), request.now()).toHours() / 24.0);
      case "amount_spent" ->
          Json.text(
              Long.toString(
                  AccountWrites.spentSince(
                      account.settings(), request.graph().delivery().spentEver(account))));
      case "balance" ->
          Json.text(
              Long.toString(
                  request.graph().delivery().spentEver(account) % (75L * account.offset())));
      case "spend_cap" -> set(account, "spend_cap", Json.text("0"));
      case "min_daily_budget" -> NODES.numberNode(Budgets.minimumDaily(account));
      case "min_campaign_group_spend_cap" ->
          Json.text(
              Long.toString(
                  Math.round(100 * metrix.simulator.state.Currencies.perDollar(account.currency()))
                      * account.offset()));
      case "business_name",
          "business_street",
          "business_street2",
          "business_city",
          "business_state",
          "business_zip" ->
          business(account, field);
      case "business_country_code" -> Json.text(account.country());
      case "business", "owner_business", "viewable_business" ->
          Json.object().put("id", "1048576204817365").put("name", "Northwind Outdoor Group");
      case "owner" ->
          throw metrix.simulator.protocol.Failure.of(
                  200, "(#200) Requires business_management permission to manage the object")
              .withStatus(403)
              .thrown();
      case "is_personal" -> NODES.numberNode(0);
      case "is_prepay_account", "is_tax_id_required", "is_direct_deals_enabled" ->
          NODES.booleanNode(false);
      case "has_page_authorized_adaccount", "has_migrated_permissions" -> NODES.booleanNode(true);
      case "is_notifications_enabled" ->
          set(account, "is_notifications_enabled", NODES.booleanNode(true));
      case "is_attribution_spec_system_default" ->
          NODES.booleanNode(!account.settings().has("attribution_spec"));
      case "can_create_brand_lift_study",
          "is_ba_skip_delayed_eligible",
          "is_in_3ds_authorization_enabled_market",
          "show_checkout_experience" ->
          set(account, field, NODES.booleanNode(false));
      case "tax_id_status" -> NODES.numberNode(account.country().equals("US") ? 1 : 3);
      case "fb_entity" -> NODES.numberNode(1);
      case "io_number" -> Json.text("0");
      case "end_advertiser", "media_agency", "partner" -> set(account, field, Json.text("NONE"));
      case "end_advertiser_name" -> Json.text(account.name());
      case "user_tasks" -> tasks();
      case "funding_source" -> Json.text("3" + account.id());
      case "funding_source_details" ->
          Json.object()
              .put("id", "3" + account.id())
              .put("display_string", "Visa *4242")
              .put("type", 1);
      case "tos_accepted" -> Terms.accepted(account).put("web_custom_audience_tos", 1);
      case "user_tos_accepted" -> Json.object().put("custom_audience_tos", 1);
      case "offsite_pixels_tos_accepted" -> NODES.booleanNode(true);
      case "default_dsa_beneficiary" -> account.beneficiary().map(Json::text).orElse(null);
      case "default_dsa_payor" -> account.payor().map(Json::text).orElse(null);
      case "ad_account_promotable_objects" -> promotable(request, account);
      case "attribution_spec" -> set(account, field, attribution());
      case "brand_safety_content_filter_levels" ->
          Json.array().add("FACEBOOK_RELAXED").add("AN_RELAXED");
      case "existing_customers", "agency_client_declaration", "custom_audience_info" ->
          account.settings().get(field);
      case "failed_delivery_checks" -> failedChecks(account);
      case "capabilities", "all_capabilities" ->
          Json.array().add("CAN_CREATE_CALL_ADS").add("CAN_USE_REACH_AND_FREQUENCY");
      case "opportunity_score" -> NODES.numberNode(new BigDecimal("72.0"));
      case "opportunity_score_weight" -> NODES.numberNode(100);
      default -> null;
    };
  }

  private static JsonNode set(Account account, String field, JsonNode otherwise) {
    return account.settings().optional(field).orElse(otherwise);
  }

  private static @Nullable JsonNode business(Account account, String field) {
    JsonNode told = account.settings().path("business_info").get(field);
    return told == null && field.equals("business_name") ? Json.text(account.name()) : told;
  }

  private static JsonNode promotable(Request request, Account account) {
    ObjectNode objects = Json.object();
    var pages = objects.putArray("promotable_page_ids");
    request.world().assets(Kind.PAGE).stream()
        .filter(page -> page.accounts().contains(account.id()))
        .forEach(page -> pages.add(page.path()));
    objects.putArray("promotable_app_ids");
    objects.putArray("promotable_urls");
    return objects;
  }

  private static JsonNode attribution() {
    var spec = Json.array();
    spec.addObject().put("event_type", "CLICK_THROUGH").put("window_days", 7);
    spec.addObject().put("event_type", "VIEW_THROUGH").put("window_days", 1);
    return spec;
  }

  // The words of a check are ours (unverified).
  private static @Nullable JsonNode failedChecks(Account account) {
    if (account.status() == 1) {
      return null;
    }
    var checks = Json.array();
    checks
        .addObject()
        .put("check_name", "disabled_account")
        .put("description", "The ad account is disabled.")
        .put("summary", "Ad account disabled");
    return checks;
  }

  static JsonNode tasks() {
    return Json.array().add("DRAFT").add("ANALYZE").add("ADVERTISE").add("MANAGE");
  }

  private static JsonNode offsetHours(Request request, Account account) {
    int seconds = account.zone().getRules().getOffset(request.now()).getTotalSeconds();
    return seconds % 3600 == 0
        ? NODES.numberNode(seconds / 3600)
        : NODES.numberNode(seconds / 3600.0);
  }
}
