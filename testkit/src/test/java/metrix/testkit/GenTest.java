package metrix.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenTest {
  @Test
  void givesTheSameInputsForTheSameSeeds() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();

    Gen.forAll(50, g -> first.add(g.text(30) + g.whole(-5, 5) + g.id()));
    Gen.forAll(50, g -> second.add(g.text(30) + g.whole(-5, 5) + g.id()));

    assertThat(second).isEqualTo(first);
    assertThat(first).doesNotHaveDuplicates();
  }

  @Test
  void staysWithinBoundsAndReachesThem() {
    var seen = new ArrayList<Long>();

    Gen.forAll(500, g -> seen.add(g.whole(3, 7)));

    assertThat(seen).containsOnly(3L, 4L, 5L, 6L, 7L);
    Gen.forAll(200, g -> seen.add(g.whole(Long.MIN_VALUE, Long.MAX_VALUE)));
    assertThat(seen).contains(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Test
  void namesTheSeedThatFails() {
    assertThatThrownBy(() ->
            Gen.forAll(
                1000,
                g -> {
                  if (g.oneIn(20)) {
                    throw new IllegalStateException("too large");
                  }
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching("fails with -Dmetrix.seed=\\d+: too large");
  }
}
