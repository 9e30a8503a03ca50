package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.wire.ErrorWire.Envelope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
  @ParameterizedTest(name = "{0}/{1} {2} transient={3}: read {5}, write {6}")
  @CsvSource({
    "1, 0, An unknown error occurred, , , TRANSIENT, AMBIGUOUS",
    "1, 99, An unknown error occurred, , , TRANSIENT, AMBIGUOUS",
    "1, 2853001, No profile, false, for people, INVALID, INVALID",
    "2, 0, Service temporarily unavailable, true, , TRANSIENT, AMBIGUOUS",
    "2, 1504042, Invalid metric, , , INVALID, INVALID",
    "3, 0, (#3) no capability, , , PERMISSION, PERMISSION",
    "4, 0, Application request limit reached, , , THROTTLED, THROTTLED",
    "10, 0, (#10) no, , , PERMISSION, PERMISSION",
    "17, 2446079, User request limit reached, , , THROTTLED, THROTTLED",
    "17, 1885172, ten changes today, , , INVALID, INVALID",
    "31, 3858385, check pending, , , RESTRICTED, RESTRICTED",
    "100, 0, Missing Permissions, , , PERMISSION, PERMISSION",
    "100, 33, Object does not exist, , , NOT_FOUND, NOT_FOUND",
    "100, 33, 'gone, or due to missing permissions', , , NOT_FOUND, NOT_FOUND",
    "100, 0, 'does not exist, cannot be loaded due to missing permissions', , , NOT_FOUND, NOT_FOUND",
    "100, 1487390, Upload failed, false, for people, TRANSIENT, AMBIGUOUS",
    "100, 1815430, Invalid parameter, false, for people, INVALID, INVALID",
    "100, 0, Invalid parameter, true, , TRANSIENT, INVALID",
    "102, 0, Session key invalid, , , TOKEN, TOKEN",
    "190, 0, Invalid OAuth access token, , , TOKEN, TOKEN",
    "190, 459, checkpoint, , , RESTRICTED, RESTRICTED",
    "190, 463, Session has expired, , , TOKEN, TOKEN",
    "190, 2069032, A page access token is required, , , PERMISSION, PERMISSION",
    "190, 0, must be called with a Page Access Token, , , PERMISSION, PERMISSION",
    "190, 0, x permission(s) must be granted, , , PERMISSION, PERMISSION",
    "200, 0, (#200) Requires business_management, , , PERMISSION, PERMISSION",
    "200, 4841013, Permissions error, , , THROTTLED, THROTTLED",
    "270, 0, development access, , , PERMISSION, PERMISSION",
    "294, 0, needs ads_management, , , PERMISSION, PERMISSION",
    "341, 0, limit, , , THROTTLED, THROTTLED",
    "368, 0, abusive, , , RESTRICTED, RESTRICTED",
    "613, 1487742, too many calls, , , THROTTLED, THROTTLED",
    "803, 0, no alias, , , NOT_FOUND, NOT_FOUND",
    "2500, 0, An active access token must be used, , , TOKEN, TOKEN",
    "2500, 0, Unknown path components, , , INVALID, INVALID",
    "80004, 2446079, too many calls, , , THROTTLED, THROTTLED",
    "80014, 0, too many calls, , , THROTTLED, THROTTLED",
    "999999, 1, a code of tomorrow, , , INVALID, INVALID"
  })
  void judgesByCodeSubcodeAndWords(
      int code, int subcode, String message, Boolean passing, String user, Kind read, Kind write) {
    var error =
        new GraphError(
            code,
            subcode,
            message,
            Optional.empty(),
            Optional.ofNullable(user),
            List.of(),
            Optional.empty());
    var envelope = new Envelope(error, Optional.ofNullable(passing));

    assertThat(Judge.kind(envelope, false)).isEqualTo(read);
    assertThat(Judge.kind(envelope, true)).isEqualTo(write);
  }
}
