package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Account;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// The maker of the demo: an outdoor shop with four ad accounts, the same for one seed and moment.
public final class DemoWorld {
  private static final long FIRST_ID = 120_200_000_000_000_742L;

  private DemoWorld() {}

  /// @param ads number of ads in the main account
  /// @param now the moment at which the history ends
  public static World build(
      long seed, int ads, String currency, ZoneId zone, Instant now, TargetingCatalog catalog) {
    long offset = Math.floorMod(seed * 7_919, 1_000_000L) * 1_000_000L * 10_000L / 100;
    World world = new World(FIRST_ID + offset / 10_000 * 10_000);
    Instant born = now.minus(Duration.ofDays(1_140)).truncatedTo(ChronoUnit.HOURS);
    Account shop =
        account(Assets.SHOP, "Northwind Outdoor", currency, zone, 1, country(currency), born);
    Account europe =
        account(
            Assets.EUROPE,
            "Northwind Outdoor Europe",
            "EUR",
            ZoneId.of("Europe/Berlin"),
            1,
            "DE",
            born);
    Account japan =
        account(
            Assets.JAPAN, "Northwind Outdoor Japan", "JPY", ZoneId.of("Asia/Tokyo"), 1, "JP", born);
    Account closed =
        account(
            Assets.CLOSED,
            "Northwind Rentals (closed)",
            "USD",
            ZoneId.of("America/New_York"),
            2,
            "US",
            born);
    for (Account account : new Account[] {shop, europe, japan, closed}) {
      world.add(account);
    }
    Assets.add(world);
    Shop.open(world, shop, CampaignPlan.SHOP, ads, seed, now, catalog);
    Shop.open(world, europe, CampaignPlan.EUROPE, Math.min(ads, 24), seed + 1, now, catalog);
    Shop.open(world, japan, CampaignPlan.JAPAN, Math.min(ads, 12), seed + 2, now, catalog);
    Audiences.add(world, shop, Assets.PIXEL, now);
    Audiences.add(world, europe, Assets.EUROPE_PIXEL, now);
    Studies.add(world, shop, now);
    return world;
  }

  private static Account account(
      String id,
      String name,
      String currency,
      ZoneId zone,
      int status,
      String country,
      Instant born) {
    return new Account(
        id,
        name,
        currency,
        zone,
        zoneId(zone),
        status,
        status == 2 ? 1 : 0,
        terms(id),
        country,
        born);
  }

  // Two of the accounts have accepted the terms of custom audiences.
  private static ObjectNode terms(String id) {
    ObjectNode settings = Json.object();
    if (id.equals(Assets.SHOP) || id.equals(Assets.EUROPE)) {
      settings.putObject("tos_accepted").put("custom_audience_tos", 1);
    }
    return settings;
  }

  // Meta numbers its time zones; the ones that we know of.
  private static int zoneId(ZoneId zone) {
    return switch (zone.getId()) {
      case "America/Los_Angeles" -> 1;
      case "America/New_York" -> 7;
      case "Europe/Berlin" -> 47;
      case "Asia/Tokyo" -> 69;
      default -> 137;
    };
  }

  private static String country(String currency) {
    return switch (currency) {
      case "EUR" -> "DE";
      case "GBP" -> "GB";
      case "JPY" -> "JP";
      case "CAD" -> "CA";
      case "AUD" -> "AU";
      case "BRL" -> "BR";
      case "INR" -> "IN";
      case "CHF" -> "CH";
      default -> "US";
    };
  }
}
