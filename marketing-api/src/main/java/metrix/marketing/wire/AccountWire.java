package metrix.marketing.wire;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.Page;
import metrix.model.PageId;
import metrix.model.Pixel;
import metrix.model.PixelId;

/// Ad accounts and what hangs on them: Pages and pixels. Source: Meta, ad account reference;
/// AdAccount, Page and AdsPixel of the v25.0 specs.
public final class AccountWire {
  /// What is asked of an account. Fields that need more than the right to read are left out, since
  /// one of them fails the whole call.
  public static final String ACCOUNT_FIELDS =
      "id,account_id,name,currency,timezone_name,timezone_offset_hours_utc,account_status,"
          + "disable_reason,amount_spent,spend_cap,min_daily_budget,"
          + "min_campaign_group_spend_cap,default_dsa_beneficiary,"
          + "default_dsa_payor,user_tasks";

  /// What is asked of the Pages of a user; never their tokens, which Meta gives by default.
  public static final String PAGE_FIELDS = "id,name,category,tasks";

  public static final String PROMOTABLE_PAGE_FIELDS = "id,name,category";
  public static final String PIXEL_FIELDS = "id,name,last_fired_time,is_unavailable";

  private AccountWire() {}

  public static AdAccount account(Node node) {
    String code = node.text("currency").orElse("");
    Optional<AdCurrency> currency = AdCurrency.of(code);
    OptionalLong spent = node.count("amount_spent");
    return new AdAccount(
        AccountId.parse(node.needed("id")).orElseThrow(() -> new UnreadableAnswer("a strange id")),
        node.text("name").orElse(""),
        code,
        currency,
        zone(node),
        (int) node.whole("account_status").orElse(0),
        (int) node.whole("disable_reason").orElse(0),
        spent.isEmpty() ? Optional.empty() : currency.map(c -> new Money(spent.getAsLong(), c)),
        node.money("spend_cap", currency),
        node.money("min_daily_budget", currency),
        node.money("min_campaign_group_spend_cap", currency),
        node.text("default_dsa_beneficiary"),
        node.text("default_dsa_payor"),
        node.texts("user_tasks"));
  }

  /// A Page of the token's user.
  public static Page ownPage(Node node) {
    return page(node, node.texts("tasks").contains("ADVERTISE"));
  }

  /// A Page that an account may promote.
  public static Page promotablePage(Node node) {
    return page(node, true);
  }

  public static Pixel pixel(Node node) {
    return new Pixel(
        new PixelId(node.needed("id")),
        node.text("name").orElse(""),
        node.time("last_fired_time").map(t -> t.toInstant()),
        node.flag("is_unavailable"));
  }

  private static Page page(Node node, boolean mayAdvertise) {
    return new Page(
        new PageId(node.needed("id")),
        node.text("name").orElse(""),
        node.text("category").orElse(""),
        mayAdvertise);
  }

  private static ZoneId zone(Node node) {
    try {
      return ZoneId.of(node.text("timezone_name").orElse(""));
    } catch (DateTimeException e) {
      // A name that this JDK does not know: today's offset is the next best.
      return ZoneOffset.ofTotalSeconds(
          node.decimal("timezone_offset_hours_utc").map(h -> h.movePointRight(2)).stream()
              .mapToInt(hundredths -> hundredths.intValue() * 36)
              .findFirst()
              .orElse(0));
    }
  }
}
