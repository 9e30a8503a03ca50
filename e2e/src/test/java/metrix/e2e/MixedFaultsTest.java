package metrix.e2e;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything goes wrong at once, by a seed. Whoever asks again often enough gets the launch, once.
@Tag("e2e")
class MixedFaultsTest {
  private static final int TRIES = 15;

  @TempDir private static Path home;
  private static QuickLaunches launches;

  @BeforeAll
  static void open() {
    launches = new QuickLaunches(home);
  }

  @AfterAll
  static void close() {
    launches.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameEnd(long seed) {
    launches.finished("seed-" + seed, new RandomMishaps(seed, true).plan(), 30, TRIES);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Full.BUILD ? 1_000 : 50);
  }
}
