package metrix.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {
  private static final List<Long> ALL = List.of(80_007L, 70_007L, 40_007L, 30_007L, 20_007L);

  private final ConcurrentSkipListSet<Long> added =
      new ConcurrentSkipListSet<>(Comparator.reverseOrder());
  private final Shelf shelf = new Shelf(added, new Ids(20_007, 3), ShelfTest::node);

  private static Node node(long id) {
    return new Node(
        id,
        Kind.AD,
        "1",
        0,
        new Body.Stored(Json.object()),
        "ACTIVE",
        Instant.EPOCH,
        Instant.EPOCH,
        Timeline.OFF,
        Review.NONE);
  }

  private static List<Long> ids(Iterator<Node> nodes) {
    List<Long> ids = new ArrayList<>();
    nodes.forEachRemaining(node -> ids.add(node.id()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        Long.MAX_VALUE,
        80_008,
        80_007,
        75_000,
        70_007,
        50_000,
        40_007,
        40_006,
        30_008,
        30_007,
        20_008,
        20_007,
        20_006,
        1
      })
  void entersAtAnyIdInBothDirections(long id) {
    added.addAll(List.of(70_007L, 80_007L));

    assertThat(ids(shelf.below(id))).isEqualTo(ALL.stream().filter(i -> i < id).toList());
    assertThat(ids(shelf.above(id)))
        .isEqualTo(ALL.reversed().stream().filter(i -> i > id).toList());
    assertThat(shelf.values()).hasSize(5);
  }
}
