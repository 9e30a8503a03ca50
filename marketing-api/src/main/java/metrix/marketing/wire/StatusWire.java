package metrix.marketing.wire;

import metrix.model.ConfiguredStatus;

/// What a person set an object to and what is in force. Source: Meta, "Manage your ad object's
/// status" page, copy of 2026-09-12.
final class StatusWire {
  private StatusWire() {}

  /// The person's choice. On reading, `status` says the same as `configured_status`.
  static ConfiguredStatus configured(Node node) {
    String status = node.needed("status");
    try {
      return ConfiguredStatus.valueOf(status);
    } catch (IllegalArgumentException e) {
      throw new UnreadableAnswer("a strange status");
    }
  }

  /// What is in force, Meta's word.
  static String effective(Node node) {
    return node.text("effective_status").orElseGet(() -> node.needed("status"));
  }
}
