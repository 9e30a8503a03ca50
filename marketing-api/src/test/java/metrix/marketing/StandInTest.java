package metrix.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import metrix.model.Level;
import org.junit.jupiter.api.Test;

class StandInTest {
  @Test
  void isReplacedByItselfAndInsideAnEncodedText() {
    String id = StandIn.id(Level.AD_SET, 3).value();
    String hash = StandIn.hash(12).value();
    String json = URLEncoder.encode("{\"hash\":\"" + hash + "\"}", StandardCharsets.UTF_8);

    assertThat(replaced("adset_id=" + id + "&a=b")).isEqualTo("adset_id=<object 3>&a=b");
    assertThat(replaced("creative=" + json))
        .isEqualTo("creative=%7B%22hash%22%3A%22<image 12>%22%7D");
  }

  @Test
  void leavesLongerWordsAlone() {
    String id = StandIn.id(Level.AD_SET, 3).value();

    assertThat(replaced("a=1" + id)).isEqualTo("a=1" + id);
    assertThat(replaced("a=" + id + "1")).isEqualTo("a=" + id + "1");
  }

  private static String replaced(String text) {
    return StandIn.replaced(text, part -> "<object " + part + ">", part -> "<image " + part + ">");
  }
}
