package metrix.simulator.demo;

import java.util.Set;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Kind;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// The Pages, Pixels, Instagram accounts and the user of the demo.
final class Assets {
  static final String SHOP = "1029384756";
  static final String EUROPE = "2048576193";
  static final String JAPAN = "3175920648";
  static final String CLOSED = "4660139275";
  static final String PAGE = "104938275610482";
  static final String EUROPE_PAGE = "127364500918264";
  static final String PIXEL = "738291046557120";
  static final String EUROPE_PIXEL = "846120937745512";
  static final String INSTAGRAM = "17841405309211844";

  private Assets() {}

  static void add(World world) {
    world.add(
        new Asset(
            "10227744901823345", Kind.USER, Set.of(), Json.object().put("name", "Robin Hale")));
    page(
        world,
        PAGE,
        "Northwind Outdoor",
        "Outdoor & Sporting Goods Company",
        Set.of(SHOP, CLOSED, JAPAN));
    page(world, "118273645509173", "Northwind Rentals", "Sports & Recreation", Set.of(SHOP));
    page(
        world,
        EUROPE_PAGE,
        "Northwind Outdoor Europe",
        "Outdoor & Sporting Goods Company",
        Set.of(EUROPE, SHOP));
    pixel(world, PIXEL, "Northwind Shop", Set.of(SHOP, JAPAN, CLOSED));
    pixel(world, EUROPE_PIXEL, "Northwind Europe Shop", Set.of(EUROPE));
    ObjectNode instagram =
        Json.object().put("username", "northwind.outdoor").put("name", "Northwind Outdoor");
    world.add(new Asset(INSTAGRAM, Kind.INSTAGRAM, Set.of(SHOP, EUROPE, JAPAN), instagram));
  }

  private static void page(
      World world, String id, String name, String category, Set<String> accounts) {
    ObjectNode json =
        Json.object()
            .put("name", name)
            .put("category", category)
            // Real Page tokens start with EAA; this one is a plain word on purpose.
            .put("access_token", "simulated-page-token-" + id)
            .put("link", "https://www.facebook.com/" + id)
            .put("is_published", true)
            .put("promotion_eligible", true)
            // The small Page has never run a lead ad.
            .put("leadgen_tos_accepted", !category.equals("Sports & Recreation"))
            .put("has_transitioned_to_new_page_experience", true);
    json.putArray("category_list").addObject().put("id", "186982054657561").put("name", category);
    var tasks = json.putArray("tasks");
    for (String task :
        new String[] {
          "MODERATE", "MESSAGING", "ANALYZE", "ADVERTISE", "CREATE_CONTENT", "MANAGE"
        }) {
      tasks.add(task);
    }
    if (id.equals(PAGE)) {
      leadForms(json);
    }
    world.add(new Asset(id, Kind.PAGE, accounts, json));
  }

  // The lead forms of a Page, as Meta's list shows them (the fields are unverified).
  private static void leadForms(ObjectNode page) {
    page.putArray("leadgen_forms")
        .addObject()
        .put("id", Shop.LEAD_FORM)
        .put("locale", "en_US")
        .put("name", "Hut tour brochure")
        .put("status", "ACTIVE")
        .put("leads_count", 412)
        .put("created_time", "2026-03-02T10:20:30+0000");
  }

  private static void pixel(World world, String id, String name, Set<String> accounts) {
    ObjectNode json =
        Json.object()
            .put("name", name)
            .put("is_unavailable", false)
            .put("creation_time", "2023-02-14T09:12:45+0000")
            .put("code", "<!-- the Pixel of the demo shop: no script -->");
    world.add(new Asset(id, Kind.PIXEL, accounts, json));
  }
}
