package metrix.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequencesTest {
  @Test
  void keepsOnlyTheActionsThatAFailureNeeds() {
    List<Integer> shortest =
        Sequences.shortest(
            IntStream.range(0, 50).boxed().toList(),
            actions -> assertThat(actions.containsAll(List.of(7, 31))).isFalse());

    assertThat(shortest).containsExactly(7, 31);
  }

  @Test
  void namesTheSeedAndTheShortestSequence() {
    assertThatThrownBy(() ->
            Sequences.check(
                20,
                30,
                gen -> gen.number(0, 5),
                actions -> assertThat(actions).as("no five").doesNotContain(5)))
        .hasMessageContaining("-Dmetrix.seed=")
        .hasMessageContaining("it is enough to do\n  5\n")
        .hasMessageContaining("no five");
  }

  @Test
  void isContentWithWhatHolds() {
    Sequences.check(
        20, 10, gen -> gen.flag(), actions -> assertThat(actions).hasSizeLessThanOrEqualTo(10));
  }
}
