package metrix.server;

import static metrix.server.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import metrix.server.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the page shows of an account, call by call, over the real client and the simulator.
class DemoReadingTest extends DemoServer {

  @Test
  void theDemoAccountIsChosenWithPageAndPixel() {
    JsonNode connection = json(server.get("/api/state")).get("connection");
    assertThat(connection.get("account").get("usable").asBoolean()).isTrue();
    assertThat(connection.get("account").get("timeZone").asString()).contains("/");
    assertThat(connection.get("page").get("canAdvertise").asBoolean()).isTrue();
    assertThat(connection.get("pixel").get("unavailable").asBoolean()).isFalse();
    assertThat(connection.get("token").get("missing").size()).isZero();
    String account = connection.get("account").get("id").asString();
    assertThat(json(server.get("/api/accounts")).get("accounts").toString()).contains(account);
    JsonNode assets = json(server.get("/api/accounts/" + account + "/assets"));
    assertThat(assets.get("pages").size()).isPositive();
    assertThat(assets.get("pixels").size()).isPositive();
    assertThat(json(server.get("/api/usage")).get("calls").asInt()).isPositive();
  }

  @Test
  void anAccountThatTheTokenDoesNotKnowIsRefusedAtTheField() {
    Reply reply = server.post("/api/account", "{\"accountId\":\"act_4711\"}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("\"field\":\"accountId\"", "knows no ad account act_4711");
    assertThat(server.post("/api/account", "{\"accountId\":\"my shop\"}").status()).isEqualTo(422);
  }

  @Test
  void threeLevelsComeAsColumnsOfOneLength() {
    Set<String> deliveries = new HashSet<>();
    for (String level : Set.of("campaigns", "adsets", "ads")) {
      JsonNode table = json(server.get("/api/objects/" + level));
      int rows = table.get("rows").asInt();
      assertThat(rows).as(level).isGreaterThan(5);
      table
          .get("columns")
          .properties()
          .forEach(c -> assertThat(c.getValue().size()).as(level + c.getKey()).isEqualTo(rows));
      table.get("columns").get("delivery").forEach(d -> deliveries.add(d.asString()));
    }
    assertThat(deliveries)
        .contains("active", "paused", "campaign_off", "rejected")
        .doesNotContain("deleted");
  }

  @Test
  void oneObjectComesWithItsParents() {
    JsonNode ads = json(server.get("/api/objects/ads")).get("columns");
    String id = ads.get("id").get(0).asString();
    JsonNode ad = json(server.get("/api/objects/ads/" + id));
    assertThat(ad.get("name").asString()).isEqualTo(ads.get("name").get(0).asString());
    assertThat(ad.get("parents").size()).isEqualTo(2);
    assertThat(server.get("/api/objects/ads/4711").status()).isEqualTo(404);
    assertThat(server.get("/api/objects/planets/1").status()).isEqualTo(404);
  }

  @Test
  void insightsComeWithMetasTotalsAndTheirAge() {
    JsonNode last30 =
        json(server.get("/api/ranges"))
            .get("presets")
            .valueStream()
            .filter(p -> p.get("id").asString().equals("last_30d"))
            .findFirst()
            .orElseThrow();
    String range =
        "since=" + last30.get("since").asString() + "&until=" + last30.get("until").asString();
    JsonNode daily = json(server.get("/api/insights?level=account&daily=true&" + range));
    assertThat(daily.get("rows").asInt()).isEqualTo(30);
    assertThat(daily.get("columns").get("date").size()).isEqualTo(30);
    JsonNode campaigns = json(server.get("/api/insights?level=campaign&" + range));
    assertThat(
            campaigns
                .get("columns")
                .get("spend")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .sum())
        .isCloseTo(
            campaigns.get("totals").get("spend").asDouble(),
            org.assertj.core.data.Offset.offset(1.0));
    assertThat(campaigns.get("totals").get("reach").asLong())
        .isLessThanOrEqualTo(
            campaigns.get("columns").get("reach").valueStream().mapToLong(JsonNode::asLong).sum());
    String id = campaigns.get("columns").get("id").get(0).asString();
    JsonNode broken =
        json(
            server.get(
                "/api/insights?level=campaign&breakdowns=age,gender&campaignId="
                    + id
                    + "&"
                    + range));
    assertThat(broken.get("columns").get("age").size()).isEqualTo(broken.get("rows").asInt());
    assertThat(broken.get("columns").get("gender").get(0).asString()).isNotEmpty();
    assertThat(broken.get("ageSeconds").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level=planet&since=2026-11-01&until=2026-11-02                               | 400 | level
          level=ad&since=2026-11-02&until=2026-11-01                                   | 422 | until
          level=ad&since=2019-11-02&until=2026-11-01                                   | 422 | since
          level=ad&since=yesterday&until=2026-11-01                                    | 400 | since
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=age,country            | 422 | breakdowns
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=platform_position      | 422 | breakdowns
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=shoe_size              | 422 | breakdowns
          """)
  void refusesQuestionsThatMetaWouldRefuse(String query, int status, String field) {
    Reply reply = server.get("/api/insights?" + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains("\"field\":\"" + field + "\"", "\"fix\":");
  }

  @Test
  void placesAndInterestsAreFoundByTyping() {
    JsonNode places = json(server.get("/api/search/places?q=united")).get("places");
    assertThat(places.toString()).contains("\"countryCode\":\"US\"");
    assertThat(json(server.get("/api/search/places?q=")).get("places").size()).isZero();
    JsonNode interests = json(server.get("/api/search/interests?q=coffee")).get("interests");
    assertThat(interests.size()).isPositive();
    assertThat(json(server.get("/api/search/places?q=xqzzy")).get("places").size()).isZero();
    JsonNode form = json(server.get("/api/form"));
    assertThat(form.get("objectives").size()).isEqualTo(6);
    assertThat(form.get("countries").size()).isGreaterThan(100);
  }

  @Test
  void whatMetaSaysAboutATokenComesWithItsCode() {
    Reply expired = server.post("/api/connect", "{\"token\":\"EAAthisTokenIsEXPIREDnow01234567\"}");
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.body())
        .contains("\"code\":\"token_refused\"", "\"code\":190", "\"subcode\":463", "\"trace\":")
        .contains("\"field\":\"token\"", "\"fix\":")
        .doesNotContain("EAAthis");
    assertThat(json(server.get("/api/state")).get("mode").asString()).isEqualTo("demo");
    JsonNode readOnly =
        json(server.post("/api/connect", "{\"token\":\"EAAthisTokenHasNOADSright0123456\"}"));
    assertThat(readOnly.get("state").get("connection").get("token").get("missing").toString())
        .contains("ads_management");
    Reply broken = server.post("/api/connect", "{\"token\":\"EAA one\\ntwo\"}");
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.body()).contains("\"field\":\"token\"");
  }

  @Test
  void withoutAConnectionThereIsAClearAnswer() {
    json(server.post("/api/disconnect", ""));
    for (String path : Set.of("/api/objects/ads", "/api/ranges", "/api/usage", "/api/form")) {
      Reply reply = server.get(path);
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.body()).contains("\"code\":\"not_connected\"");
    }
    assertThat(server.get("/api/drafts").status()).isEqualTo(200);
  }
}
