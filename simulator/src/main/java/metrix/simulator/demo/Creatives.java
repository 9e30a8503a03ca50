package metrix.simulator.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import tools.jackson.databind.node.ObjectNode;

/// The pictures, creatives and ads of the shop, each made from its number.
final class Creatives {
  static final int IMAGES = 24;
  static final List<int[]> SIZES =
      List.of(
          new int[] {1080, 1080},
          new int[] {1080, 1350},
          new int[] {1200, 628},
          new int[] {1080, 1920});

  private final Account account;
  private final long seed;

  Creatives(Account account, long seed) {
    this.account = account;
    this.seed = seed;
  }

  String hash(int image) {
    long a = mix(seed * 1_000 + image);
    return String.format(Locale.ROOT, "%016x%016x", a, mix(a));
  }

  String fileName(int image) {
    Wording.Product product = Wording.PRODUCTS.get(image % Wording.PRODUCTS.size());
    return product.name().toLowerCase(Locale.ROOT)
        + "_"
        + (image / Wording.PRODUCTS.size() + 1)
        + ".jpg";
  }

  ObjectNode creative(int index, CampaignPlan plan, String page) {
    Wording.Product product = product(index);
    String link =
        "https://www.northwind-outdoor.example/" + product.name().toLowerCase(Locale.ROOT);
    ObjectNode body = Json.object();
    body.put("name", product.headline() + " " + hash(index).substring(0, 8));
    ObjectNode story = body.putObject("object_story_spec");
    story.put("page_id", page).put("instagram_user_id", Assets.INSTAGRAM);
    ObjectNode data = story.putObject("link_data");
    data.put("message", product.text())
        .put("link", link)
        .put("name", product.headline())
        .put("description", product.description())
        .put("caption", "northwind-outdoor.example")
        .put("image_hash", hash(index % IMAGES));
    ObjectNode action = data.putObject("call_to_action");
    Optional<String> form = Shop.leadForm(plan);
    action.put(
        "type", form.isPresent() ? "SIGN_UP" : Wording.ACTIONS.get(index % Wording.ACTIONS.size()));
    ObjectNode value = action.putObject("value");
    form.ifPresentOrElse(id -> value.put("lead_gen_form_id", id), () -> value.put("link", link));
    if (index % 2 == 0) {
      body.put(
          "url_tags",
          "utm_source={{site_source_name}}&utm_medium=paid&utm_campaign={{campaign.name}}");
    }
    return body;
  }

  ObjectNode ad(int index, long creative, CampaignPlan plan, String pixel) {
    ObjectNode body = Json.object();
    String format = Wording.FORMATS.get(index / 3 % Wording.FORMATS.size());
    body.put(
        "name",
        format
            + "_"
            + product(index / 2).name()
            + "_"
            + (char) ('A' + index % 5)
            + "_v"
            + (index / 40 % 4 + 1));
    body.putObject("creative").put("id", Long.toString(creative));
    if (!plan.event().isEmpty()) {
      ObjectNode tracking = body.putArray("tracking_specs").addObject();
      tracking.putArray("action.type").add("offsite_conversion");
      tracking.putArray("fb_pixel").add(pixel);
      body.put("conversion_domain", "northwind-outdoor.example");
    }
    return body;
  }

  private Wording.Product product(int index) {
    return Wording.PRODUCTS.get((index + account.id().length()) % Wording.PRODUCTS.size());
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
