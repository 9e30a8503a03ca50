package metrix.core.run;

import java.nio.file.Path;
import metrix.testkit.Sequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People launch, edit, switch and undo; processes die, answers get lost, Meta refuses and shows
/// late. Whatever the order, the account ends as it was wanted.
class RandomLifeTest {
  @TempDir Path folder;

  @Test
  void endsAsItWasWantedWhateverHappens() {
    Sequences.check(200, 14, Act::any, acts -> new Life(folder).live(acts));
  }
}
