package metrix.marketing.http;

import java.util.regex.Pattern;

/// A version of the Marketing API as it stands in paths.
public record ApiVersion(String path) {
  private static final Pattern SHAPE = Pattern.compile("v\\d{1,3}\\.\\d");

  /// The version that this program is written for; released on 2026-07-29.
  public static final ApiVersion V26_0 = new ApiVersion("v26.0");

  public ApiVersion {
    if (!SHAPE.matcher(path).matches()) {
      throw new IllegalArgumentException("not a version such as v26.0: " + path);
    }
  }
}
