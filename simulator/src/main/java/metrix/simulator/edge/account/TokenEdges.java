package metrix.simulator.edge.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.App;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Token;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a token may do: `debug_token` and `me/permissions`. Source: Meta, "Debug token" reference.
public final class TokenEdges {
  private static final Duration LIFE = Duration.ofDays(60);

  private TokenEdges() {}

  private static List<String> scopes(Token token) {
    List<String> scopes =
        new ArrayList<>(List.of("ads_read", "pages_show_list", "pages_read_engagement"));
    if (token.mayWrite()) {
      scopes.add("ads_management");
    }
    scopes.add("instagram_basic");
    scopes.add("public_profile");
    return scopes;
  }

  static JsonNode permissions(Request request) {
    Token token = request.call().token().orElseThrow();
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    scopes(token).forEach(scope -> add(request, data, scope, "granted"));
    if (!token.mayWrite()) {
      add(request, data, "ads_management", "declined");
    }
    return answer;
  }

  private static void add(Request request, ArrayNode data, String permission, String status) {
    boolean wanted =
        request.params().filled("permission").map(permission::equals).orElse(true)
            && request.params().filled("status").map(status::equals).orElse(true);
    if (wanted) {
      data.addObject().put("permission", permission).put("status", status);
    }
  }

  static JsonNode debugToken(Request request) {
    String input =
        request
            .params()
            .filled("input_token")
            .orElseThrow(() -> Failure.invalid("The parameter input_token is required").thrown());
    Token token = new Token(input);
    Instant now = request.now();
    ObjectNode answer = Json.object();
    ObjectNode data = answer.putObject("data");
    data.put("app_id", App.ID).put("type", "USER").put("application", App.NAME);
    if (token.malformed() || token.expired()) {
      Failure failure =
          token.malformed()
              ? Failure.of(190, "Invalid OAuth access token - Cannot parse access token")
              : Token.sessionExpired(now);
      ObjectNode error = data.putObject("error");
      error.put("code", failure.code()).put("message", failure.message());
      failure.subcode().ifPresent(subcode -> error.put("subcode", subcode));
    }
    data.put("data_access_expires_at", now.plus(Duration.ofDays(90)).getEpochSecond());
    Instant expires = token.expired() ? now.minus(Duration.ofDays(3)) : now.plus(LIFE);
    data.put("expires_at", expires.getEpochSecond());
    data.put("is_valid", !token.malformed() && !token.expired());
    data.put("issued_at", expires.minus(LIFE).minus(Duration.ofDays(1)).getEpochSecond());
    ArrayNode scopes = data.putArray("scopes");
    scopes(token).forEach(scopes::add);
    data.put("user_id", request.world().assets(Kind.USER).getFirst().path());
    return answer;
  }
}
