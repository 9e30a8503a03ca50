package metrix.marketing.resilience;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import metrix.marketing.GraphFailure;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.UnreadableAnswer;

/// Reads a list of Meta to its end, page by page. A page that Meta finds too heavy is asked for
/// again at half the size; later the size grows back. The address of the next page is never used,
/// since Meta puts the token into it: the cursor is enough. Source: Meta, paging page; recorded
/// answers `adcreatives_list_paging_next`, `me_accounts_paging_no_next`.
public final class Pages {
  private static final int SMALLEST = 10;
  private static final int GOOD_PAGES_BEFORE_GROWTH = 3;

  private Pages() {}

  /// Hands over page after page.
  ///
  /// @param size rows of a page, to begin with
  /// @param read asks for a page with the given `limit` and `after`
  public static void each(int size, Function<Params, Node> read, Consumer<Node> page) {
    int limit = size;
    int good = 0;
    var seen = new HashSet<String>();
    Optional<String> after = Optional.empty();
    boolean more = true;
    while (more) {
      Node answer;
      try {
        answer = read.apply(Params.none().with("limit", limit).withAny("after", after));
      } catch (GraphFailure f) {
        if (!Judge.pageTooLarge(f.error()) || limit <= SMALLEST) {
          throw f;
        }
        limit = Math.max(SMALLEST, limit / 2);
        good = 0;
        continue;
      }
      if (++good > GOOD_PAGES_BEFORE_GROWTH) {
        limit = Math.min(size, limit * 2);
      }
      page.accept(answer);
      after = next(answer);
      more = after.isPresent() && seen.add(after.get());
    }
  }

  private static Optional<String> next(Node answer) {
    Node paging = answer.in("paging");
    if (!paging.has("next")) {
      return Optional.empty();
    }
    return Optional.of(
        paging
            .in("cursors")
            .text("after")
            .orElseThrow(() -> new UnreadableAnswer("a next page without a cursor")));
  }
}
