package metrix.simulator.edge.account;

import java.util.Comparator;
import java.util.List;
import metrix.simulator.graph.Edge;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;

/// The lists of what a user or an ad account may use: ad accounts, Pages, Pixels, Instagram
/// accounts.
public final class AssetEdges {
  private static final List<String> PAGE_OF_USER =
      List.of("access_token", "category", "category_list", "name", "id", "tasks");

  private AssetEdges() {}

  static JsonNode adAccounts(Request request) {
    List<Account> accounts = List.copyOf(request.world().accounts());
    return request.page(new Rows.Listed<>(accounts));
  }

  static JsonNode pagesOfUser(Request request) {
    List<Field> fields =
        request.fields().isEmpty()
            ? PAGE_OF_USER.stream().map(Field::named).toList()
            : request.fields();
    return request.page(
        new Rows.Listed<>(request.world().assets(Kind.PAGE)),
        Page.OBJECTS,
        page -> request.graph().renderer().render(request, page, fields));
  }

  /// The Pixels of an account, in the order that `sort_by` asks for.
  static JsonNode pixels(Request request) {
    String account = request.account().id();
    List<Asset> pixels =
        request.world().assets(Kind.PIXEL).stream()
            .filter(pixel -> pixel.accounts().contains(account))
            .sorted(
                request.params().text("sort_by").orElse("").equals("NAME")
                    ? Comparator.comparing(pixel -> pixel.json().path("name").asString(""))
                    : Comparator.comparing(Asset::path))
            .toList();
    return request.page(new Rows.Listed<>(pixels));
  }

  static Edge ofAccount(Kind kind) {
    return request -> {
      String account = request.account().id();
      List<Asset> assets =
          request.world().assets(kind).stream()
              .filter(asset -> asset.accounts().contains(account))
              .toList();
      return request.page(new Rows.Listed<>(assets));
    };
  }
}
