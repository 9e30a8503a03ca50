package metrix.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  private static final String SECRET = "EAAcanary0123456789canary";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET + "\n" + SECRET,
        SECRET + "\r\nX-Evil: 1",
        SECRET + " " + SECRET,
        SECRET + "\u0000",
        SECRET + "ä",
        "\"" + SECRET + "\""
      })
  void refusesATokenThatNoHeaderCanHoldWithoutRepeatingIt(String pasted) {
    var checked = AccessToken.parse(pasted);

    assertThat(checked.value()).isEmpty();
    assertThat(checked.problems().toString()).doesNotContain("canary");
  }

  @Test
  void dropsWhiteSpaceAroundTheToken() {
    var token = AccessToken.parse("  " + SECRET + "\r\n").get();

    assertThat(token.<String>reveal(s -> s)).isEqualTo(SECRET);
    assertThat(token).asString().doesNotContain("canary");
  }
}
