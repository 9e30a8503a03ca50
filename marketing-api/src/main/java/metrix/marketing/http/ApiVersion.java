package metrix.marketing.http;

import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Problem;

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

  /// Reads the version of a setting.
  ///
  /// @param at the name of the setting, for the problem
  public static Checked<ApiVersion> parse(String text, String at) {
    String typed = text.strip();
    return SHAPE.matcher(typed).matches()
        ? Checked.of(new ApiVersion(typed))
        : Checked.wrong(
            Problem.error(
                at,
                "“" + typed + "” is not a version of the Marketing API.",
                "Write one such as " + V26_0.path() + ", or leave the setting out."));
  }
}
