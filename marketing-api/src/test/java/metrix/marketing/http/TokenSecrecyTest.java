package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import metrix.marketing.http.FakeMeta.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The token stands in the header of a request and nowhere else.
class TokenSecrecyTest {
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Logger own = Logger.getLogger("metrix");
  private final Handler ear = new Ear();

  @BeforeEach
  void listen() {
    root.addHandler(ear);
    own.setLevel(Level.ALL);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(ear);
    own.setLevel(null);
  }

  @Test
  void keepsTheTokenOutOfAddressesLogsAndFailures() {
    try (var meta = new FakeMeta();
        var api = new Opened().to(meta.url())) {
      meta.on(
          "GET act_361744628296290/adspixels",
          Reply.ok(
              """
              {"data":[],"paging":{"cursors":{"after":"A"},
              "next":"https://graph.facebook.com/x?access_token=%s&after=A"}}\
              """
                  .formatted(Opened.SECRET)));

      api.pixels(Written.ACCOUNT);
      var failures =
          List.of(
              catchThrowable(() -> api.send(Written.campaign(Optional.empty()))),
              catchThrowable(() -> api.token()),
              catchThrowable(() -> api.adAccounts()));

      assertThat(failures).allSatisfy(f -> assertThat(printed(f)).doesNotContain(Opened.SECRET));
      assertThat(meta.asked())
          .hasSizeGreaterThan(3)
          .allSatisfy(a -> assertThat(a.uri()).doesNotContain(Opened.SECRET))
          .allSatisfy(a -> assertThat(a.body()).doesNotContain(Opened.SECRET));
      assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(Opened.SECRET));
    }
  }

  private static String printed(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private final class Ear extends Handler {
    Ear() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      logged.add(new SimpleFormatter().format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
