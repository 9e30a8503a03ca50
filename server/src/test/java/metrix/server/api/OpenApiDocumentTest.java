package metrix.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
  private static final Path GOLDEN = Path.of("src/main/resources/metrix/server/openapi.json");

  /// Refresh with `./mvnw -pl server -am test -Dgolden=refresh`.
  @Test
  void theDocumentInTheJarIsMadeFromTheEndpoints() throws IOException {
    String made = OpenApiDocument.text();
    if ("refresh".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, made);
    }
    assertThat(Files.readString(GOLDEN)).isEqualTo(made);
  }
}
