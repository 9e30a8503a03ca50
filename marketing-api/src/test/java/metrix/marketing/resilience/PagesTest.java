package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.wire.Json;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.UnreadableAnswer;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final List<String> asked = new ArrayList<>();
  private final List<String> got = new ArrayList<>();

  @Test
  void readsToTheEndEvenWhenTheLastPageHasACursor() {
    read(500, p -> page(p, 3));

    assertThat(asked).containsExactly("500@", "500@1", "500@2", "500@3");
    assertThat(got).containsExactly("0", "1", "2", "3");
  }

  @Test
  void stopsWhenACursorComesAgain() {
    read(
        500,
        p ->
            node(
                "{\"data\":[{\"id\":\"x\"}],\"paging\":{\"next\":\"u\",\"cursors\":{\"after\":\"7\"}}}"));

    assertThat(asked).containsExactly("500@", "500@7");
  }

  @Test
  void halvesThePageThatIsTooHeavyAndGrowsBackLater() {
    read(500, p -> limit(p) > 125 && asked.size() < 5 ? refuse() : page(p, 6));

    assertThat(asked)
        .containsExactly(
            "500@", "250@", "125@", "125@1", "125@2", "125@3", "250@4", "500@5", "500@6");
    assertThat(got).hasSize(7);
  }

  @Test
  void givesUpWhenEvenTheSmallestPageIsTooHeavy() {
    assertThatThrownBy(() -> read(40, p -> refuse())).isInstanceOf(GraphFailure.class);

    assertThat(asked).containsExactly("40@", "20@", "10@");
  }

  @Test
  void refusesToLoseRowsWhenTheCursorIsMissing() {
    assertThatThrownBy(() -> read(500, p -> node("{\"data\":[],\"paging\":{\"next\":\"u\"}}")))
        .isInstanceOf(UnreadableAnswer.class);
  }

  private interface Server {
    Node answer(Params params);
  }

  private void read(int size, Server server) {
    Pages.each(
        size,
        params -> {
          asked.add(limit(params) + "@" + params.values().getOrDefault("after", ""));
          return server.answer(params);
        },
        page -> page.list("data").forEach(row -> got.add(row.needed("id"))));
  }

  private static Node page(Params params, int last) {
    int number = Integer.parseInt(params.values().getOrDefault("after", "0"));
    String next = number < last ? "\"next\":\"https://x/?access_token=t\"," : "";
    return node(
        """
        {"data":[{"id":"%d"}],"paging":{%s"cursors":{"before":"b","after":"%d"}}}\
        """
            .formatted(number, next, number + 1));
  }

  private static int limit(Params params) {
    return Integer.parseInt(params.values().get("limit"));
  }

  private static Node node(String json) {
    return new Node(Json.read(json));
  }

  private static Node refuse() {
    var error =
        new GraphError(
            1,
            0,
            "Please reduce the amount of data you're asking for, then retry your request",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    throw new GraphFailure(Kind.TRANSIENT, error);
  }
}
