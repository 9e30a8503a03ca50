package metrix.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The buckets against a second, plain description of them, under random traffic.
class UsageHeadersTest {
  private static final Activity STEADY =
      new Activity() {
        @Override
        public int ads(String account) {
          return account.equals("1") ? 3 : 0;
        }

        @Override
        public int audiences(String account) {
          return 2;
        }
      };

  /// A plain model: it remembers every call and counts anew each time.
  private static final class Model {
    private record Made(long millis, int cost) {}

    private final boolean limited;
    private final Map<String, List<Made>> charged = new HashMap<>();
    private final Map<String, List<Long>> minutes = new HashMap<>();
    private final Map<String, Long> blockedUntil = new HashMap<>();

    Model(Tier tier) {
      limited = tier == Tier.LIMITED;
    }

    double score(String account, long now) {
      double perMilli = (limited ? 60 : 9_000) / 300_000.0;
      double score = 0;
      long last = 0;
      for (Made made : charged.getOrDefault(account, List.of())) {
        score = Math.max(0, score - (made.millis() - last) * perMilli) + made.cost();
        last = made.millis();
      }
      return Math.max(0, score - (now - last) * perMilli);
    }

    long inHour(String account, String type, long now) {
      return minutes.getOrDefault(account + type, List.of()).stream()
          .filter(minute -> minute > now / 60_000 - 60)
          .count();
    }

    double quota(String account, String type) {
      int ads = account.equals("1") ? 3 : 0;
      return switch (type) {
        case "ads_insights" -> (limited ? 600 : 190_000) + 400.0 * ads;
        case "custom_audience" -> (limited ? 5_000 : 190_000) + 80;
        default -> (limited ? 300 : 100_000) + 40.0 * ads;
      };
    }

    int call(String account, String type, int cost, long now) {
      minutes.computeIfAbsent(account + type, key -> new ArrayList<>()).add(now / 60_000);
      if (now < blockedUntil.getOrDefault(account, 0L)) {
        return 17;
      }
      if (score(account, now) + cost > (limited ? 60 : 9_000)) {
        blockedUntil.put(account, now + (limited ? 300_000 : 60_000));
        return 17;
      }
      charged.computeIfAbsent(account, key -> new ArrayList<>()).add(new Made(now, cost));
      int code =
          switch (type) {
            case "ads_insights" -> 80000;
            case "custom_audience" -> 80003;
            default -> 80004;
          };
      return inHour(account, type, now) > quota(account, type) ? code : 0;
    }
  }

  @Test
  void noticesWhoCallsBeforeTheAnnouncedTime() {
    Instant[] now = {Instant.parse("2026-10-14T19:00:00Z")};
    UsageHeaders usage = new UsageHeaders(Tier.FULL, () -> now[0], STEADY);

    usage.blocked(call("POST", "1", "ads"), 80004, "1", 3);

    assertThat(usage.impatient("1")).as("under way at that moment").isFalse();
    now[0] = now[0].plusSeconds(1);
    assertThat(usage.impatient("1")).isTrue();
    assertThat(usage.impatient("2")).as("another account").isFalse();
    now[0] = now[0].plusSeconds(179);
    assertThat(usage.impatient("1")).as("the time is over").isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Tier.class, names = "OFF", mode = EnumSource.Mode.EXCLUDE)
  void countsAsAPlainModelDoes(Tier tier) {
    SplittableRandom random = new SplittableRandom(11);
    long[] millis = {Instant.parse("2026-10-14T19:00:00Z").toEpochMilli()};
    InstantSource clock = () -> Instant.ofEpochMilli(millis[0]);
    UsageHeaders usage = new UsageHeaders(tier, clock, STEADY);
    Model model = new Model(tier);
    Map<Integer, Integer> outcomes = new HashMap<>();
    for (int i = 0; i < 9_000; i++) {
      millis[0] += pause(tier, i, random);
      String account = random.nextInt(5) == 0 ? "2" : "1";
      String edge =
          List.of("insights", "customaudiences", "ads", "campaigns").get(random.nextInt(4));
      String type =
          switch (edge) {
            case "insights" -> "ads_insights";
            case "customaudiences" -> "custom_audience";
            default -> "ads_management";
          };
      Call call = call(random.nextInt(3) == 0 ? "POST" : "GET", account, edge);

      int code = usage.charge(call, account).map(Failure::code).orElse(0);

      int expected = model.call(account, type, call.method().equals("GET") ? 1 : 3, millis[0]);
      assertThat(code).as("call " + i).isEqualTo(expected);
      JsonNode use =
          Json.parse(usage.headers(call, account).get("X-Business-Use-Case-Usage"))
              .orElseThrow()
              .path(account)
              .path(0);
      long calls = model.inHour(account, type, millis[0]);
      int percent = (int) Math.min(100, calls * 100 / model.quota(account, type));
      assertThat(use.path("call_count").asInt()).as("call " + i).isEqualTo(percent);
      assertThat(use.path("estimated_time_to_regain_access").asInt() > 0)
          .as("call " + i + " " + use)
          .isEqualTo(expected != 0 || calls > model.quota(account, type));
      outcomes.merge(code, 1, Integer::sum);
    }
    assertThat(outcomes).as("traffic that meets each limit").containsKeys(0, 17);
    if (tier == Tier.LIMITED) {
      assertThat(outcomes).containsKey(80004);
    }
  }

  /// Bursts that fill the score, slower traffic between them, and now and then a long rest.
  private static long pause(Tier tier, int made, SplittableRandom random) {
    boolean burst = tier == Tier.FULL ? made < 8_000 : made / 700 % 2 == 0;
    int usual = tier == Tier.FULL ? 3 : 400;
    return switch (random.nextInt(burst ? 100_000 : 200)) {
      case 0 -> 4_000_000;
      case 1, 2, 3 -> 200_000;
      default -> random.nextInt(burst ? usual : 14_000);
    };
  }

  private static Call call(String method, String account, String edge) {
    return new Call(
        method,
        "http://127.0.0.1/v26.0",
        List.of("act_" + account, edge),
        Params.NONE,
        Map.of(),
        Optional.of(new Token("EAAtest")),
        false,
        Optional.empty());
  }
}
