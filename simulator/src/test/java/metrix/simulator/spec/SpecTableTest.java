package metrix.simulator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The table that the simulator is built with is the one that Meta's published tables give.
@Tag("meta-facts")
class SpecTableTest {
  private static final Path COMMITTED =
      Path.of("src/main/resources/metrix/simulator/spec/meta-v26.txt");

  @Test
  void givesTheCommittedTable() throws IOException {
    String table = new SpecTable(MetaFacts.read()).text();
    if (Boolean.getBoolean("metrix.spec.write")) {
      Files.writeString(COMMITTED, table);
    }

    assertThat(Files.readString(COMMITTED))
        .as("Run this test with -Dmetrix.spec.write=true to write the table anew")
        .isEqualTo(table);
  }
}
