package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What Meta finds wrong with an object, as sentences for people. Meta's words are kept whole.
/// Source: Meta, ad set reference (`issues_info`); AdgroupReviewFeedback of the v25.0 specs.
final class IssuesWire {
  private IssuesWire() {}

  /// Issues of delivery and the feedback of the review, each once.
  static List<String> issues(Node node) {
    var found = new LinkedHashSet<String>();
    for (Node issue : node.list("issues_info")) {
      String summary = issue.text("error_summary").orElse("");
      String message = issue.text("error_message").orElse("");
      found.add(joined(summary, message));
    }
    Node feedback = node.in("ad_review_feedback");
    reasons("", feedback.in("global"), found);
    Node placements = feedback.in("placement_specific");
    placements
        .json()
        .propertyNames()
        .forEach(placement -> reasons(placement + ": ", placements.in(placement), found));
    found.remove("");
    return new ArrayList<>(found);
  }

  private static void reasons(String where, Node reasons, SequencedSet<String> found) {
    for (String reason : reasons.json().propertyNames()) {
      String text = joined(reason, reasons.text(reason).orElse(""));
      if (!found.contains(text)) {
        found.add(where + text);
      }
    }
  }

  private static String joined(String title, String text) {
    if (title.isEmpty() || text.startsWith(title)) {
      return text;
    }
    return text.isEmpty() ? title : title + ": " + text;
  }
}
