package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
  @Test
  void readsTheVersionOfASetting() {
    assertThat(ApiVersion.parse(" v25.0 ", "METRIX_API_VERSION").get().path()).isEqualTo("v25.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "v25", "latest", "v25.0/../me", "v25.0?access_token=x"})
  void refusesWhatCouldLeadElsewhere(String text) {
    var version = ApiVersion.parse(text, "METRIX_API_VERSION");

    assertThat(version.value()).isEmpty();
    assertThat(version.problems().getFirst().at()).isEqualTo("METRIX_API_VERSION");
    assertThat(version.problems().getFirst().fix()).contains("v26.0");
  }
}
