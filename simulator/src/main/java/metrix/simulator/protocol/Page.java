package metrix.simulator.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A page of a list with Meta's cursors.
///
/// @param number how many rows a page holds unless the caller says otherwise
/// @param most more than this is refused with Meta's "reduce the amount of data"
public record Page(int number, int most) {
  public static final Page OBJECTS = new Page(25, 5000);
  public static final Page INSIGHTS = new Page(25, 50_000);

  /// Cuts the page that the parameters ask for.
  ///
  /// @param address address of the list without its query, for `next` and `previous`
  /// @param link the parameters that such a link repeats
  public <T> ObjectNode cut(
      Rows<T> rows, Params params, String address, Params link, Function<T, JsonNode> present) {
    int limit = params.number("limit", number);
    if (limit < 0) {
      throw Failure.invalid("Param limit must be non negative").thrown();
    }
    if (limit > most) {
      throw Failure.of(
              1, "Please reduce the amount of data you're asking for, then retry your request")
          .withStatus(500)
          .thrown();
    }
    Optional<String> after = params.filled("after").map(Cursor::key);
    Optional<String> before = params.filled("before").map(Cursor::key);
    List<Rows.Row<T>> found =
        before.isPresent() && after.isEmpty()
            ? rows.before(before.get(), limit + 1)
            : rows.after(after, limit + 1);
    boolean backward = before.isPresent() && after.isEmpty();
    boolean more = found.size() > limit;
    List<Rows.Row<T>> shown =
        !more ? found : backward ? found.subList(1, found.size()) : found.subList(0, limit);

    ObjectNode page = Json.object();
    var data = page.putArray("data");
    shown.forEach(row -> data.add(present.apply(row.value())));
    if (shown.isEmpty()) {
      return page;
    }
    String first = shown.getFirst().key();
    String last = shown.getLast().key();
    ObjectNode paging = page.putObject("paging");
    paging.putObject("cursors").put("before", Cursor.of(first)).put("after", Cursor.of(last));
    if (backward || more) {
      paging.put("next", url(address, link, limit, "after", last));
    }
    boolean earlier = backward ? more : after.isPresent() && !rows.before(first, 1).isEmpty();
    if (earlier) {
      paging.put("previous", url(address, link, limit, "before", first));
    }
    return page;
  }

  private static String url(String address, Params link, int limit, String direction, String key) {
    StringBuilder url = new StringBuilder(address).append('?');
    link.without("after", "before", "limit")
        .values()
        .forEach((name, value) ->
            url.append(UrlText.encode(name)).append('=').append(UrlText.encode(value)).append('&'));
    return url.append("limit=")
        .append(limit)
        .append('&')
        .append(direction)
        .append('=')
        .append(UrlText.encode(Cursor.of(key)))
        .toString();
  }
}
